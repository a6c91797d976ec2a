package org.henji.query.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationClosed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberAppointed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.agency.applications.ApplicationState;
import org.henji.query.agency.applications.ItemState;
import org.henji.query.agency.applications.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work on an application: how far it is, its newest panel, and how far that is.
 *
 * @param panel null before the first one
 * @param forms of every item by its newest evaluation
 * @param evaluators whoever was ever on a panel of it: they find facts, others decide on them
 */
public record FilingCase(
        ApplicationNo application,
        Progress progress,
        @Nullable Panel panel,
        List<Form> forms,
        List<String> evaluators) implements Case {

    private static final Set<String> OF_THE_PANEL = Set.of("checkMaterials", "evaluateItem", "signEvaluationForm");
    private static final Set<String> NOT_OF_EVALUATORS = Set.of(
            "recommendItem",
            "rejectItem",
            "passComplianceReview",
            "returnToPrefecture",
            "passRecheck",
            "refuseItem",
            "fileItem");

    static FilingCase of(FilingApplied event) {
        return new FilingCase(event.application(), Progress.begun(event), null, List.of(), List.of());
    }

    FilingCase after(FilingApplicationEvent event) {
        return new FilingCase(application, progress.after(event), panel, forms, evaluators);
    }

    FilingCase after(AgencyEvaluationEvent event) {
        return switch (event) {
            case PanelFormed e -> evaluatedBy(e);
            case PanelMemberRecused e -> with(newest().without(e.userId()), Form::afterPanelChanged);
            case PanelMemberAppointed e ->
                with(newest().with(e.member()), Form::afterPanelChanged)
                        .alsoEvaluatedBy(List.of(e.member().userId()));
            case ItemSelfEvaluated e -> with(e.item(), Form::withSelfEvaluation);
            case MaterialsChecked e -> with(newest().withMaterialsChecked(), UnaryOperator.identity());
            case ItemEvaluated e -> with(e.item(), form -> form.concluded(e.conclusion()));
            case EvaluationFormSigned e -> with(e.item(), form -> form.signed(e.userId(), e.complete()));
            case EvaluationClosed e -> with(newest().closed(), UnaryOperator.identity());
        };
    }

    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        if (NOT_OF_EVALUATORS.contains(mutation)) {
            return !evaluators.contains(userId);
        }
        if (!OF_THE_PANEL.contains(mutation)) {
            return true;
        }
        return newest().isActive(userId)
                && (!mutation.equals("signEvaluationForm") || exists(form -> form.isToBeSignedBy(userId)));
    }

    /** What the prefecture has to do for its review; null while it waits for the panel. */
    @Nullable
    Task review() {
        List<ItemCode> undecided = progress.in(ItemState.APPLIED);
        if (undecided.isEmpty()) {
            return task(InboxKind.RESULT_TO_SUBMIT, application.value(), "submitPreliminaryResult");
        }
        List<Form> concluded = forms.stream()
                .filter(form -> form.isFinal() && undecided.contains(form.item()))
                .toList();
        boolean evaluating = panel != null && panel.open();
        List<String> mutations = new ArrayList<>();
        if (concluded.stream().anyMatch(form -> form.conclusion() == Conclusion.RECOMMENDED)) {
            mutations.add("recommendItem");
        }
        if (!concluded.isEmpty()) {
            mutations.add("rejectItem");
        }
        if (!evaluating) {
            mutations.add("formPanel");
        }
        if (mutations.isEmpty()) {
            return null;
        }
        InboxKind kind = concluded.isEmpty() ? InboxKind.PANEL_TO_FORM : InboxKind.ITEMS_TO_DECIDE;
        List<ItemCode> items = concluded.isEmpty()
                ? undecided
                : concluded.stream().map(Form::item).toList();
        return task(kind, application.value(), mutations.toArray(String[]::new)).about(items);
    }

    /** What has to be done in the evaluation; null while there is none, or its forms are final. */
    @Nullable
    Task evaluation() {
        List<ItemCode> items = inEvaluation(form -> !form.isFinal());
        if (items.isEmpty()) {
            return null;
        }
        Panel working = newest();
        String subject = working.evaluation().value();
        if (!working.isInOrder()) {
            return task(InboxKind.PANEL_TO_COMPLETE, subject, "appointPanelMember", "recusePanelMember")
                    .about(items);
        }
        List<String> mutations = new ArrayList<>();
        if (working.materialsChecked()) {
            mutations.add("evaluateItem");
            if (exists(Form::isToBeSigned)) {
                mutations.add("signEvaluationForm");
            }
        } else {
            mutations.add("checkMaterials");
        }
        mutations.add("recusePanelMember");
        return task(InboxKind.EVALUATION_TO_CONDUCT, subject, mutations.toArray(String[]::new))
                .about(items);
    }

    /** For which items the applicant may still evaluate itself and has not done so. */
    @Nullable
    Task selfEvaluation() {
        List<ItemCode> items = inEvaluation(form -> !form.selfEvaluated() && !form.isFinal());
        return items.isEmpty()
                ? null
                : Task.of(
                                InboxKind.SELF_EVALUATION_TO_SUBMIT,
                                Level.AGENCY,
                                newest().evaluation().value(),
                                "submitSelfEvaluation")
                        .about(items);
    }

    private static Task task(InboxKind kind, String subject, String... mutations) {
        return Task.of(kind, Level.PREFECTURE, subject, mutations);
    }

    /** What the prefecture has decided on is not evaluated any more, whatever its form says. */
    private List<ItemCode> inEvaluation(Predicate<Form> which) {
        boolean evaluating = progress.state() == ApplicationState.UNDER_REVIEW && panel != null && panel.open();
        List<ItemCode> undecided = progress.in(ItemState.APPLIED);
        return evaluating
                ? forms.stream()
                        .filter(this::isOfNewest)
                        .filter(form -> undecided.contains(form.item()))
                        .filter(which)
                        .map(Form::item)
                        .toList()
                : List.of();
    }

    private boolean exists(Predicate<Form> which) {
        return forms.stream().filter(this::isOfNewest).anyMatch(which);
    }

    private boolean isOfNewest(Form form) {
        return form.evaluation().equals(newest().evaluation());
    }

    private Panel newest() {
        return Objects.requireNonNull(panel);
    }

    /** Its forms take the place of those that an earlier panel filled in for the same items. */
    private FilingCase evaluatedBy(PanelFormed event) {
        EvaluationNo no = event.evaluation();
        List<Form> merged = Stream.concat(
                        forms.stream().filter(form -> !event.items().contains(form.item())),
                        event.items().stream().map(item -> Form.of(item, no)))
                .toList();
        return new FilingCase(application, progress, Panel.of(event), merged, evaluators)
                .alsoEvaluatedBy(
                        event.members().stream().map(member -> member.userId()).toList());
    }

    private FilingCase alsoEvaluatedBy(List<String> users) {
        List<String> all =
                Stream.concat(evaluators.stream(), users.stream()).distinct().toList();
        return new FilingCase(application, progress, panel, forms, all);
    }

    private FilingCase with(Panel changed, UnaryOperator<Form> change) {
        List<Form> changedForms = forms.stream()
                .map(form -> isOfNewest(form) ? change.apply(form) : form)
                .toList();
        return new FilingCase(application, progress, changed, changedForms, evaluators);
    }

    private FilingCase with(ItemCode item, UnaryOperator<Form> change) {
        return with(newest(), form -> form.item().equals(item) ? change.apply(form) : form);
    }
}
