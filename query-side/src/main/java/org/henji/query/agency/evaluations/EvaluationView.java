package org.henji.query.agency.evaluations;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationClosed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.MaterialsChecked;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelFormed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberAppointed;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.PanelMemberRecused;
import org.henji.kernel.agency.evaluation.MaterialFinding;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of an application by a panel.
 *
 * @param minimumSize members that the panel must have at least
 * @param panel those who were recused too
 * @param materialsCheckedAt null until they have been checked
 * @param closedAt null while something may still be added
 */
public record EvaluationView(
        EvaluationNo no,
        ApplicationNo application,
        StandardVersion standard,
        LocalDate visitPlannedOn,
        String plan,
        int minimumSize,
        Instant formedAt,
        List<Member> panel,
        List<MaterialFinding> materials,
        @Nullable Instant materialsCheckedAt,
        List<ItemEvaluation> items,
        @Nullable Instant closedAt) {

    static EvaluationView evolve(@Nullable EvaluationView row, AgencyEvaluationEvent event) {
        return switch (event) {
            case PanelFormed e -> formed(e);
            case PanelMemberRecused e -> known(row).recused(e);
            case PanelMemberAppointed e -> known(row).appointed(e);
            case ItemSelfEvaluated e -> known(row).with(e.item(), item -> item.after(e));
            case MaterialsChecked e -> known(row).with(e.findings(), e.at());
            case ItemEvaluated e -> known(row).with(e.item(), item -> item.after(e));
            case EvaluationFormSigned e -> known(row).with(e.item(), item -> item.after(e));
            case EvaluationClosed e -> known(row).closed(e.at());
        };
    }

    /** The applicant must not see how the panel leans while a form can still change, nor fit its self-evaluation to it. */
    List<ItemEvaluation> itemsForTheApplicant() {
        return items.stream()
                .map(item -> item.isSettled(closedAt != null) ? item : item.withoutForm())
                .toList();
    }

    private static EvaluationView formed(PanelFormed event) {
        return new EvaluationView(
                event.evaluation(),
                event.application(),
                event.standard(),
                event.visitPlannedOn(),
                event.plan(),
                event.minimumSize(),
                event.at(),
                event.members().stream()
                        .map(member -> Member.of(member, event.at()))
                        .toList(),
                List.of(),
                null,
                event.items().stream().map(ItemEvaluation::of).toList(),
                null);
    }

    private EvaluationView recused(PanelMemberRecused event) {
        return with(panel.stream()
                .map(member -> member.userId().equals(event.userId())
                        ? member.recused(new Member.Recusal(event.at(), event.reason()))
                        : member)
                .toList());
    }

    private EvaluationView appointed(PanelMemberAppointed event) {
        return with(Stream.concat(panel.stream(), Stream.of(Member.of(event.member(), event.at())))
                .toList());
    }

    private EvaluationView with(List<Member> newPanel) {
        return with(
                newPanel,
                materials,
                materialsCheckedAt,
                items.stream().map(ItemEvaluation::afterPanelChanged).toList(),
                closedAt);
    }

    private EvaluationView with(List<MaterialFinding> findings, Instant at) {
        return with(panel, findings, at, items, closedAt);
    }

    private EvaluationView with(ItemCode code, UnaryOperator<ItemEvaluation> change) {
        List<ItemEvaluation> changed = items.stream()
                .map(item -> item.item().equals(code) ? change.apply(item) : item)
                .toList();
        return with(panel, materials, materialsCheckedAt, changed, closedAt);
    }

    private EvaluationView closed(Instant at) {
        return with(panel, materials, materialsCheckedAt, items, at);
    }

    private EvaluationView with(
            List<Member> newPanel,
            List<MaterialFinding> findings,
            @Nullable Instant checkedAt,
            List<ItemEvaluation> newItems,
            @Nullable Instant closed) {
        return new EvaluationView(
                no,
                application,
                standard,
                visitPlannedOn,
                plan,
                minimumSize,
                formedAt,
                newPanel,
                findings,
                checkedAt,
                newItems,
                closed);
    }
}
