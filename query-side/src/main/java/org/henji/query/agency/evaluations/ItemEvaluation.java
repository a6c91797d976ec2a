package org.henji.query.agency.evaluations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.EvaluationFormSigned;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemEvaluated;
import org.henji.kernel.agency.evaluation.AgencyEvaluationEvent.ItemSelfEvaluated;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.agency.evaluation.IndicatorScore;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.infrastructure.Fold;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one item: what the applicant says of itself beside what the panel says.
 *
 * @param self null until the applicant has evaluated itself
 * @param form null until the panel has filled it in
 */
public record ItemEvaluation(
        ItemCode item,
        @Nullable SelfEvaluation self,
        @Nullable Form form) {

    /** 自评, as last submitted. */
    public record SelfEvaluation(List<IndicatorScore> scores, double total, Instant at) {}

    /**
     * 评估表, as last filled in.
     *
     * @param complete whether every member who takes part has signed it
     */
    public record Form(
            LocalDate visitedOn,
            String place,
            List<IndicatorScore> scores,
            List<String> vetoes,
            double total,
            boolean passed,
            int passLine,
            Conclusion conclusion,
            Instant at,
            List<Signature> signatures,
            boolean complete) {

        Form with(List<Signature> newSignatures, boolean nowComplete) {
            return new Form(
                    visitedOn,
                    place,
                    scores,
                    vetoes,
                    total,
                    passed,
                    passLine,
                    conclusion,
                    at,
                    newSignatures,
                    nowComplete);
        }
    }

    /** Who signed the form, and when. */
    public record Signature(String userId, Instant at) {}

    static ItemEvaluation of(ItemCode item) {
        return new ItemEvaluation(item, null, null);
    }

    /**
     * Whether all have signed the form and it stays as it is; one that asks to look again may be filled in again.
     *
     * @param closed whether the evaluation is
     */
    boolean isSettled(boolean closed) {
        return form != null && form.complete() && (closed || form.conclusion() != Conclusion.EVALUATE_AGAIN);
    }

    ItemEvaluation withoutForm() {
        return new ItemEvaluation(item, self, null);
    }

    ItemEvaluation after(ItemSelfEvaluated event) {
        return new ItemEvaluation(item, new SelfEvaluation(event.scores(), event.total(), event.at()), form);
    }

    /** Whatever had been signed is void. */
    ItemEvaluation after(ItemEvaluated event) {
        return new ItemEvaluation(
                item,
                self,
                new Form(
                        event.visitedOn(),
                        event.place(),
                        event.scores(),
                        event.vetoes(),
                        event.total(),
                        event.passed(),
                        event.passLine(),
                        event.conclusion(),
                        event.at(),
                        List.of(),
                        false));
    }

    ItemEvaluation after(EvaluationFormSigned event) {
        Form before = Fold.known(form);
        List<Signature> signatures = Stream.concat(
                        before.signatures().stream(), Stream.of(new Signature(event.userId(), event.at())))
                .toList();
        return new ItemEvaluation(item, self, before.with(signatures, event.complete()));
    }

    /** Another panel answers for an unfinished form than the one that signed it so far. */
    ItemEvaluation afterPanelChanged() {
        return form == null || form.complete() ? this : new ItemEvaluation(item, self, form.with(List.of(), false));
    }
}
