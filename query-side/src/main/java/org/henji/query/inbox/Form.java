package org.henji.query.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.evaluation.Conclusion;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation form of an item, as far as it decides about what waits.
 *
 * @param conclusion null until it is filled in
 * @param complete whether every member who takes part has signed it
 */
public record Form(
        ItemCode item,
        EvaluationNo evaluation,
        boolean selfEvaluated,
        @Nullable Conclusion conclusion,
        List<String> signedBy,
        boolean complete) {

    static Form of(ItemCode item, EvaluationNo evaluation) {
        return new Form(item, evaluation, false, null, List.of(), false);
    }

    /** Whether it stays as it is: all have signed, and it does not ask to look again. */
    boolean isFinal() {
        return complete && conclusion != Conclusion.EVALUATE_AGAIN;
    }

    boolean isToBeSigned() {
        return conclusion != null && !complete;
    }

    boolean isToBeSignedBy(String userId) {
        return isToBeSigned() && !signedBy.contains(userId);
    }

    Form withSelfEvaluation() {
        return new Form(item, evaluation, true, conclusion, signedBy, complete);
    }

    Form concluded(Conclusion found) {
        return new Form(item, evaluation, selfEvaluated, found, List.of(), false);
    }

    Form signed(String userId, boolean byAll) {
        List<String> signatures =
                Stream.concat(signedBy.stream(), Stream.of(userId)).toList();
        return new Form(item, evaluation, selfEvaluated, conclusion, signatures, byAll);
    }

    /** Another panel answers for an unfinished form than the one that signed it so far. */
    Form afterPanelChanged() {
        return complete ? this : new Form(item, evaluation, selfEvaluated, conclusion, List.of(), false);
    }
}
