package org.henji.command.session;

import static org.henji.command.session.PaperActs.drop;
import static org.henji.command.session.PaperActs.first;
import static org.henji.command.session.PaperActs.last;
import static org.henji.command.session.PaperActs.propose;
import static org.henji.command.session.PaperActs.sign;
import static org.henji.kernel.session.paper.CustodyStep.RECEIVED;
import static org.henji.kernel.session.paper.CustodyStep.RETURNED;
import static org.henji.kernel.session.paper.CustodyStep.SEALED;
import static org.henji.kernel.session.paper.CustodyStep.STORED;
import static org.henji.kernel.session.paper.CustodyStep.TAKEN_OUT;
import static org.henji.kernel.session.paper.PaperEvents.dropped;
import static org.henji.kernel.session.paper.PaperEvents.proposed;

import java.util.List;
import org.henji.command.Actors;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 17 of {@code docs/event-model/paper.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DropCustodyStepTest {

    @Test
    void whoever_could_sign_it_drops_it() {
        for (Actor actor : List.of(first(STORED), last(STORED), Actors.AGENCY)) {
            PaperActs.before(STORED)
                    .and(proposed(STORED))
                    .when(drop(STORED), actor)
                    .then(dropped(STORED));
        }
        for (Actor actor : List.of(Actors.AGENCY, Actors.CENTER)) {
            PaperActs.before(RECEIVED)
                    .and(proposed(RECEIVED))
                    .when(drop(RECEIVED), actor)
                    .then(dropped(RECEIVED));
        }
    }

    @Test
    void the_package_stays_where_it_is_and_the_step_may_be_proposed_again() {
        PaperActs.before(STORED)
                .and(proposed(STORED))
                .when(drop(STORED), first(STORED))
                .then(dropped(STORED))
                .when(sign(STORED), last(STORED))
                .thenRefused(FailureCode.CUSTODY_STEP_NOT_PENDING)
                .when(propose(TAKEN_OUT), first(TAKEN_OUT))
                .thenRefused(FailureCode.CUSTODY_STEP_OUT_OF_ORDER, "TAKEN_OUT")
                .when(propose(STORED), first(STORED))
                .then(proposed(STORED));
    }

    @Test
    void there_must_be_one_that_waits() {
        PaperActs.before(STORED).when(drop(STORED), first(STORED)).thenRefused(FailureCode.CUSTODY_STEP_NOT_PENDING);
        PaperActs.before(TAKEN_OUT)
                .and(proposed(TAKEN_OUT))
                .when(drop(RETURNED), first(RETURNED))
                .thenRefused(FailureCode.CUSTODY_STEP_NOT_PENDING);
        PaperActs.upTo(STORED).when(drop(STORED), first(STORED)).thenRefused(FailureCode.CUSTODY_STEP_NOT_PENDING);
    }

    @Test
    void nobody_else_drops_it() {
        PaperActs.before(STORED)
                .and(proposed(STORED))
                .when(drop(STORED), Actors.CENTER)
                .thenRefused(FailureCode.CUSTODY_RIGHT_MISSING)
                .when(drop(STORED), Actors.OTHER_AGENCY)
                .thenRefused(FailureCode.WRONG_AGENCY)
                .when(drop(STORED), Actors.PREFECTURE)
                .thenRefused(FailureCode.WRONG_LEVEL);
        PaperActs.before(SEALED)
                .and(proposed(SEALED))
                .when(drop(SEALED), Actors.AGENCY)
                .thenRefused(FailureCode.CUSTODY_RIGHT_MISSING);
    }
}
