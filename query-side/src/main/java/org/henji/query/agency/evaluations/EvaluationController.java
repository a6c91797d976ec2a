package org.henji.query.agency.evaluations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.authority.Level;
import org.henji.kernel.person.PersonalData;
import org.henji.platform.message.RequestTrail;
import org.henji.query.agency.applications.ApplicationView;
import org.henji.query.agency.applications.Applications;
import org.henji.query.agency.standards.StandardView;
import org.henji.query.agency.standards.Standards;
import org.henji.query.desk.Desk;
import org.henji.query.person.Experts;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows evaluations on the desks that their applications lie on. */
@Controller
class EvaluationController {

    private final Evaluations evaluations;
    private final Applications applications;
    private final Standards standards;

    EvaluationController(Evaluations evaluations, Applications applications, Standards standards) {
        this.evaluations = evaluations;
        this.applications = applications;
        this.standards = standards;
    }

    @SchemaMapping(typeName = "OfficeDesk")
    @Nullable
    EvaluationView evaluation(Desk desk, @Argument String no) {
        return evaluations
                .find(EvaluationNo.parse(no))
                .filter(found -> applications
                        .find(found.application())
                        .filter(of -> desk.holds(of.uscc(), of.region(), of.prefecture()))
                        .isPresent())
                .orElse(null);
    }

    @BatchMapping(typeName = "Application", field = "evaluations")
    Map<ApplicationView, List<EvaluationView>> ofApplications(List<ApplicationView> views) {
        Map<EvaluationNo, EvaluationView> found = evaluations.find(
                views.stream().flatMap(view -> view.evaluations().stream()).toList());
        Map<ApplicationView, List<EvaluationView>> byApplication = new HashMap<>();
        views.forEach(view -> byApplication.put(
                view,
                view.evaluations().stream()
                        .flatMap(no -> Optional.ofNullable(found.get(no)).stream())
                        .toList()));
        return byApplication;
    }

    @BatchMapping(typeName = "Evaluation", field = "standard")
    Map<EvaluationView, StandardView> standards(List<EvaluationView> views) {
        Map<StandardVersion, StandardView> found =
                standards.find(views.stream().map(EvaluationView::standard).toList());
        Map<EvaluationView, StandardView> byEvaluation = new HashMap<>();
        views.forEach(view -> byEvaluation.put(view, found.get(view.standard())));
        return byEvaluation;
    }

    @SchemaMapping(typeName = "Evaluation")
    List<ItemEvaluation> items(EvaluationView evaluation, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return trail.requireActor().level() == Level.AGENCY ? evaluation.itemsForTheApplicant() : evaluation.items();
    }

    @SchemaMapping(typeName = "PanelMember")
    PersonalData person(Member member, @ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return Experts.shownTo(trail.requireActor(), member.person());
    }
}
