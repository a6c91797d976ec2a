package org.henji.command.agency;

import java.util.HashSet;
import java.util.Set;
import org.henji.kernel.agency.evaluation.Conclusion;

/**
 * What an evaluation keeps of the form of one item (评估表).
 *
 * @param signedBy the members who have signed it as it is
 * @param complete whether every member who took part has signed
 */
record EvaluationForm(Conclusion conclusion, Set<String> signedBy, boolean complete) {

    EvaluationForm {
        signedBy = Set.copyOf(signedBy);
    }

    static EvaluationForm unsigned(Conclusion conclusion) {
        return new EvaluationForm(conclusion, Set.of(), false);
    }

    /** Whether it stays as it is: all have signed, and it does not ask to look again. */
    boolean isFinal() {
        return complete && conclusion != Conclusion.EVALUATE_AGAIN;
    }

    Set<String> signaturesWith(String userId) {
        Set<String> signatures = new HashSet<>(signedBy);
        signatures.add(userId);
        return signatures;
    }

    EvaluationForm signed(String userId, boolean byAll) {
        return new EvaluationForm(conclusion, signaturesWith(userId), byAll);
    }

    /** Another panel answers for the form than the one that signed it so far. What all had signed before stands. */
    EvaluationForm afterPanelChanged() {
        return complete ? this : unsigned(conclusion);
    }
}
