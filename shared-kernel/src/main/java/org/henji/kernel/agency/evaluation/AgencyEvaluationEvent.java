package org.henji.kernel.agency.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;

/** What happens in the evaluation of an application by an expert panel (专家评议), BR-12. */
public sealed interface AgencyEvaluationEvent extends DomainEvent {

    EvaluationNo evaluation();

    @Override
    default String streamId() {
        return evaluation().value();
    }

    /**
     * The prefecture formed the panel and made its plan; from the same act as {@code agency.evaluation-opened}.
     *
     * @param plan 评估方案, in words
     * @param minimumSize members that the panel must have at least, as the rule was on that day
     */
    @StoredEvent("agency.panel-formed")
    record PanelFormed(
            EvaluationNo evaluation,
            ApplicationNo application,
            Uscc agency,
            RegionCode prefecture,
            List<ItemCode> items,
            StandardVersion standard,
            List<PanelMember> members,
            LocalDate visitPlannedOn,
            String plan,
            int minimumSize,
            Instant at)
            implements AgencyEvaluationEvent {

        public PanelFormed {
            items = List.copyOf(items);
            members = List.copyOf(members);
        }
    }

    /** 回避: a member takes no further part. Signatures of forms that are not complete are void: the panel has changed. */
    @StoredEvent("agency.panel-member-recused")
    record PanelMemberRecused(EvaluationNo evaluation, String userId, String reason, Instant at)
            implements AgencyEvaluationEvent {}

    /** 补充: another expert in the place of one who was recused. Signatures of forms that are not complete are void. */
    @StoredEvent("agency.panel-member-appointed")
    record PanelMemberAppointed(EvaluationNo evaluation, PanelMember member, Instant at)
            implements AgencyEvaluationEvent {}

    /** 自评: the points that the applicant gives itself. */
    @StoredEvent("agency.item-self-evaluated")
    record ItemSelfEvaluated(
            EvaluationNo evaluation, ItemCode item, List<IndicatorScore> scores, double total, Instant at)
            implements AgencyEvaluationEvent {

        public ItemSelfEvaluated {
            scores = List.copyOf(scores);
        }
    }

    /** 材料核查: all seven materials have been checked. */
    @StoredEvent("agency.materials-checked")
    record MaterialsChecked(EvaluationNo evaluation, List<MaterialFinding> findings, Instant at)
            implements AgencyEvaluationEvent {

        public MaterialsChecked {
            findings = List.copyOf(findings);
        }
    }

    /**
     * 实地评估: the panel filled in the evaluation form of an item; an earlier form of that item, and its signatures, are void.
     *
     * @param vetoes the codes of the vetoes that were found
     * @param total of 100
     * @param passed whether points, sections and vetoes allow a recommendation
     * @param passLine as the standard sets it
     */
    @StoredEvent("agency.item-evaluated")
    record ItemEvaluated(
            EvaluationNo evaluation,
            ItemCode item,
            LocalDate visitedOn,
            String place,
            List<IndicatorScore> scores,
            List<String> vetoes,
            double total,
            boolean passed,
            int passLine,
            Conclusion conclusion,
            Instant at)
            implements AgencyEvaluationEvent {

        public ItemEvaluated {
            scores = List.copyOf(scores);
            vetoes = List.copyOf(vetoes);
        }
    }

    /**
     * A member signed the form of an item.
     *
     * @param complete whether every member who takes part has now signed
     */
    @StoredEvent("agency.evaluation-form-signed")
    record EvaluationFormSigned(EvaluationNo evaluation, ItemCode item, String userId, boolean complete, Instant at)
            implements AgencyEvaluationEvent {}

    /** Nothing is added any more: the prefecture has decided, or the application has ended. */
    @StoredEvent("agency.evaluation-closed")
    record EvaluationClosed(EvaluationNo evaluation, Instant at) implements AgencyEvaluationEvent {}
}
