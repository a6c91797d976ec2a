package org.henji.command.agency;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * How far one item of an application has come.
 *
 * @param evaluation the newest evaluation of it; null while there is none
 * @param notice the notice that it is on or went through
 */
record ItemProgress(
        State state,
        @Nullable EvaluationNo evaluation,
        @Nullable NoticeNo notice) {

    static final ItemProgress UNDECIDED = new ItemProgress(State.UNDECIDED, null, null);

    enum State {
        UNDECIDED,
        NOT_RECOMMENDED,
        RECOMMENDED,
        RECHECKED,
        ON_NOTICE,
        CLEARED,
        OBJECTED_TO,
        FILED,
        REFUSED,
        /** The application ended before it was decided on. */
        LAPSED
    }

    private static final Set<State> ENDED = EnumSet.of(State.NOT_RECOMMENDED, State.FILED, State.REFUSED, State.LAPSED);

    /** Nothing more is to be decided about it, unless the application goes back to the prefecture. */
    boolean hasEnded() {
        return ENDED.contains(state);
    }

    /** Refuses, and says which end it was. */
    void mustNotHaveEnded(ItemCode code) {
        switch (state) {
            case NOT_RECOMMENDED -> throw new RuleViolated(FailureCode.ITEM_NOT_RECOMMENDED, code.value());
            case FILED -> throw new RuleViolated(FailureCode.ITEM_ALREADY_FILED, code.value());
            case REFUSED -> throw new RuleViolated(FailureCode.ITEM_ENDED, code.value());
            case LAPSED -> throw new RuleViolated(FailureCode.APPLICATION_ENDED);
            case UNDECIDED, RECOMMENDED, RECHECKED, ON_NOTICE, CLEARED, OBJECTED_TO -> {}
        }
    }

    /** A place is reserved for it and not confirmed yet (BR-15). */
    boolean reservesPlace() {
        return !hasEnded() && state != State.UNDECIDED;
    }

    boolean isOn(NoticeNo other) {
        return state == State.ON_NOTICE && other.equals(notice);
    }

    /** Its notice, where it has one by its state. */
    NoticeNo noticed() {
        return Objects.requireNonNull(notice);
    }

    ItemProgress in(State next) {
        return new ItemProgress(next, evaluation, notice);
    }

    ItemProgress on(NoticeNo next) {
        return new ItemProgress(State.ON_NOTICE, evaluation, next);
    }

    /** Another panel evaluates what is undecided. */
    ItemProgress evaluatedBy(EvaluationNo next) {
        return state == State.UNDECIDED ? new ItemProgress(state, next, notice) : this;
    }

    ItemProgress lapsed() {
        return hasEnded() ? this : in(State.LAPSED);
    }

    /** The prefecture decides again; what the department refused stays refused. */
    ItemProgress undone() {
        return state == State.REFUSED ? this : in(State.UNDECIDED);
    }
}
