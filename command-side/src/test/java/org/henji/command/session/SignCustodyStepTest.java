package org.henji.command.session;

import static org.henji.command.session.PaperActs.first;
import static org.henji.command.session.PaperActs.last;
import static org.henji.command.session.PaperActs.propose;
import static org.henji.command.session.PaperActs.sign;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.paper.CustodyStep.DISPATCHED;
import static org.henji.kernel.session.paper.CustodyStep.OPENED;
import static org.henji.kernel.session.paper.CustodyStep.RECEIVED;
import static org.henji.kernel.session.paper.CustodyStep.RETURNED;
import static org.henji.kernel.session.paper.CustodyStep.SEALED;
import static org.henji.kernel.session.paper.CustodyStep.SEAL_VERIFIED;
import static org.henji.kernel.session.paper.CustodyStep.STORED;
import static org.henji.kernel.session.paper.CustodyStep.TAKEN_OUT;
import static org.henji.kernel.session.paper.PaperEvents.AGENCY;
import static org.henji.kernel.session.paper.PaperEvents.AGENCY_WITNESS;
import static org.henji.kernel.session.paper.PaperEvents.CENTER;
import static org.henji.kernel.session.paper.PaperEvents.CENTER_WITNESS;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.PAPERS;
import static org.henji.kernel.session.paper.PaperEvents.SEAL;
import static org.henji.kernel.session.paper.PaperEvents.custody;
import static org.henji.kernel.session.paper.PaperEvents.proposed;
import static org.henji.kernel.session.paper.PaperEvents.taken;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepSigned;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.kernel.session.paper.Signatory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 13 to 16 of {@code docs/event-model/paper.md} (BR-19). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignCustodyStepTest {

    @ParameterizedTest
    @EnumSource
    void the_second_signature_takes_the_step(CustodyStep step) {
        waiting(step).when(sign(step), last(step)).then(taken(step));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_signs_twice(CustodyStep step) {
        waiting(step).when(sign(step), first(step)).thenRefused(FailureCode.CUSTODY_ALREADY_SIGNED);
    }

    @Test
    void what_nobody_has_proposed_is_not_signed() {
        PaperActs.before(STORED).when(sign(STORED), last(STORED)).thenRefused(FailureCode.CUSTODY_STEP_NOT_PENDING);
        waiting(TAKEN_OUT).when(sign(STORED), last(STORED)).thenRefused(FailureCode.CUSTODY_STEP_NOT_PENDING);
        PaperActs.upTo(STORED).when(sign(STORED), last(STORED)).thenRefused(FailureCode.CUSTODY_STEP_NOT_PENDING);
    }

    @Test
    void a_hand_over_is_signed_by_both_sides() {
        for (CustodyStep step : List.of(RECEIVED, RETURNED)) {
            PaperActs.before(step)
                    .and(new StepProposed(PACKAGE, step, custody(step), AGENCY, AT))
                    .when(sign(step), PaperActs.by(AGENCY_WITNESS))
                    .thenRefused(FailureCode.CUSTODY_OTHER_SIDE_MISSING, "CENTER")
                    .when(sign(step), PaperActs.by(CENTER))
                    .then(new StepTaken(PACKAGE, step, custody(step), List.of(AGENCY, CENTER), AT));
            PaperActs.before(step)
                    .and(new StepProposed(PACKAGE, step, custody(step), CENTER, AT))
                    .when(sign(step), PaperActs.by(CENTER_WITNESS))
                    .thenRefused(FailureCode.CUSTODY_OTHER_SIDE_MISSING, "AGENCY");
        }
    }

    @Test
    void where_three_sign_the_second_signature_is_not_enough() {
        Signatory third = new Signatory("agency-third", AGENCY.level());
        threeSign(STORED)
                .when(sign(STORED), PaperActs.by(AGENCY_WITNESS))
                .then(new StepSigned(PACKAGE, STORED, AGENCY_WITNESS, AT))
                .when(sign(STORED), PaperActs.by(AGENCY_WITNESS))
                .thenRefused(FailureCode.CUSTODY_ALREADY_SIGNED)
                .when(sign(STORED), PaperActs.by(AGENCY))
                .thenRefused(FailureCode.CUSTODY_ALREADY_SIGNED)
                .when(sign(STORED), PaperActs.by(third))
                .then(new StepTaken(PACKAGE, STORED, custody(STORED), List.of(AGENCY, AGENCY_WITNESS, third), AT));
    }

    @Test
    void and_the_third_one_may_be_the_other_side() {
        threeSign(RECEIVED)
                .when(sign(RECEIVED), PaperActs.by(AGENCY_WITNESS))
                .then(new StepSigned(PACKAGE, RECEIVED, AGENCY_WITNESS, AT))
                .when(sign(RECEIVED), PaperActs.by(CENTER))
                .then(new StepTaken(PACKAGE, RECEIVED, custody(RECEIVED), List.of(AGENCY, AGENCY_WITNESS, CENTER), AT));
    }

    @Test
    void nobody_opens_before_the_start_with_a_signature_either() {
        Stage.given(PaperActs.all(SessionEvents.prepared()))
                .and(PaperActs.all(PaperEvents.upTo(SEAL_VERIFIED)))
                .and(proposed(OPENED))
                .when(sign(OPENED), last(OPENED))
                .thenRefused(FailureCode.CUSTODY_BEFORE_START)
                .and(SessionEvents.started())
                .when(sign(OPENED), last(OPENED))
                .then(taken(OPENED));
    }

    @Test
    void a_package_that_is_held_does_not_move() {
        waiting(TAKEN_OUT)
                .and(PaperEvents.incident(CustodyIncidentKind.OTHER, STORED))
                .when(sign(TAKEN_OUT), last(TAKEN_OUT))
                .thenRefused(FailureCode.CUSTODY_HELD);
    }

    @Test
    void the_seal_that_was_put_on_is_the_one_that_is_expected() {
        PaperActs.before(SEALED)
                .when(propose(SEALED, PAPERS, "F-1"), first(SEALED))
                .then(new StepProposed(
                        PACKAGE, SEALED, propose(SEALED, PAPERS, "F-1").custody("F-1"), CENTER, AT))
                .when(sign(SEALED), last(SEALED))
                .then(new StepTaken(
                        PACKAGE,
                        SEALED,
                        propose(SEALED, PAPERS, "F-1").custody("F-1"),
                        List.of(CENTER, CENTER_WITNESS),
                        AT))
                .when(propose(DISPATCHED, PAPERS, SEAL), first(DISPATCHED))
                .then(PaperActs.found(CustodyIncidentKind.SEAL_WRONG, DISPATCHED, "F-1", SEAL, PAPERS));
    }

    @Test
    void whoever_may_not_propose_a_step_does_not_sign_it() {
        waiting(STORED).when(sign(STORED), Actors.CENTER).thenRefused(FailureCode.CUSTODY_RIGHT_MISSING);
        waiting(SEALED).when(sign(SEALED), Actors.AGENCY).thenRefused(FailureCode.CUSTODY_RIGHT_MISSING);
        waiting(STORED).when(sign(STORED), Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
        Stream.of(Actors.COUNTY, Actors.PREFECTURE, Actors.DEPARTMENT, Actors.PUBLIC)
                .forEach(actor -> waiting(STORED).when(sign(STORED), actor).thenRefused(FailureCode.WRONG_LEVEL));
    }

    private static Stage waiting(CustodyStep step) {
        return PaperActs.before(step).and(proposed(step));
    }

    /** As {@link #waiting}, of a package printed under a rule of three, proposed by the agency. */
    private static Stage threeSign(CustodyStep step) {
        return Stage.given(PaperActs.all(SessionEvents.running()))
                .and(PaperEvents.printed(3, 2))
                .and(PaperActs.all(
                        PaperActs.historyBefore(step).stream().skip(1).toList()))
                .and(new StepProposed(PACKAGE, step, custody(step), AGENCY, AT));
    }
}
