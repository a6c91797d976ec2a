package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.session.PaperActs.first;
import static org.henji.command.session.PaperActs.propose;
import static org.henji.kernel.session.paper.CustodyIncidentKind.SEAL_WRONG;
import static org.henji.kernel.session.paper.CustodyStep.DESTROYED;
import static org.henji.kernel.session.paper.CustodyStep.RETURNED;
import static org.henji.kernel.session.paper.CustodyStep.STORED;
import static org.henji.kernel.session.paper.CustodyStep.TAKEN_OUT;
import static org.henji.kernel.session.paper.IncidentDecision.CONTINUE;
import static org.henji.kernel.session.paper.IncidentDecision.UNFOUNDED;
import static org.henji.kernel.session.paper.IncidentDecision.VOID;
import static org.henji.kernel.session.paper.PaperEvents.CENTER;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.PAPERS;
import static org.henji.kernel.session.paper.PaperEvents.SEAL;
import static org.henji.kernel.session.paper.PaperEvents.decided;
import static org.henji.kernel.session.paper.PaperEvents.incident;
import static org.henji.kernel.session.paper.PaperEvents.proposed;

import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.session.PaperCommand.DecideCustodyIncident;
import org.henji.kernel.authority.Level;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentDecided;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 21 to 23 of {@code docs/event-model/paper.md} (BR-19). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecideCustodyIncidentTest {

    @ParameterizedTest
    @EnumSource
    void the_centre_decides(IncidentDecision decision) {
        held().when(PaperActs.decide(decision), PaperActs.by(CENTER)).then(decided(decision));
    }

    @Test
    void to_continue_is_to_go_on_as_found() {
        String found = incident(SEAL_WRONG, STORED).foundSeal();
        held().when(PaperActs.decide(CONTINUE), PaperActs.by(CENTER))
                .then(decided(CONTINUE))
                .when(propose(TAKEN_OUT), first(TAKEN_OUT))
                .then(PaperActs.found(2, SEAL_WRONG, TAKEN_OUT, found, SEAL, PAPERS));
        assertThat(held().and(decided(CONTINUE))
                        .when(propose(TAKEN_OUT, PAPERS, found), first(TAKEN_OUT))
                        .events())
                .singleElement()
                .isInstanceOf(StepProposed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEALED", "DISPATCHED", "RECEIVED", "STORED", "TAKEN_OUT", "SEAL_VERIFIED"})
    void what_is_closed_does_not_go_on_without_a_seal(CustodyStep last) {
        CustodyIncidentReported broken = PaperActs.found(CustodyIncidentKind.SEAL_BROKEN, last, SEAL, null, PAPERS);
        Stage stage = PaperActs.upTo(last).and(broken);
        stage.when(PaperActs.decide(CONTINUE), PaperActs.by(CENTER)).thenRefused(FailureCode.CUSTODY_SEAL_BROKEN);
        stage.when(PaperActs.decide(VOID), PaperActs.by(CENTER)).then(decided(VOID));
    }

    @Test
    void what_was_resealed_comes_back_without_its_seal_too() {
        PaperActs.upTo(CustodyStep.RESEALED)
                .and(PaperActs.found(CustodyIncidentKind.SEAL_BROKEN, CustodyStep.RESEALED, SEAL, null, PAPERS))
                .when(PaperActs.decide(CONTINUE), PaperActs.by(CENTER))
                .then(decided(CONTINUE));
    }

    @Test
    void papers_that_were_lost_are_not_expected_any_more() {
        CustodyIncidentReported lost = PaperActs.found(CustodyIncidentKind.PAPERS_LOST, STORED, SEAL, SEAL, PAPERS - 1);
        assertThat(PaperActs.upTo(STORED)
                        .and(lost, decided(CONTINUE))
                        .when(propose(TAKEN_OUT, PAPERS - 1, SEAL), first(TAKEN_OUT))
                        .events())
                .singleElement()
                .isInstanceOf(StepProposed.class);
    }

    @Test
    void what_was_unfounded_changes_nothing() {
        held().when(PaperActs.decide(UNFOUNDED), PaperActs.by(CENTER))
                .then(decided(UNFOUNDED))
                .when(propose(TAKEN_OUT), first(TAKEN_OUT))
                .then(proposed(TAKEN_OUT));
    }

    @ParameterizedTest
    @EnumSource
    void a_void_package_is_only_returned_and_destroyed(CustodyStep step) {
        Stage.Then then = held().and(decided(VOID)).when(asFound(step), first(step));
        switch (step) {
            case RETURNED -> assertThat(then.events()).singleElement().isInstanceOf(StepProposed.class);
            case DESTROYED -> then.thenRefused(FailureCode.CUSTODY_STEP_OUT_OF_ORDER, "DESTROYED");
            default -> then.thenRefused(FailureCode.CUSTODY_VOID);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SEALED", "DISPATCHED", "RETURNED"})
    void one_that_the_centre_has_is_destroyed_without_a_return(CustodyStep last) {
        Stage stage = PaperActs.upTo(last).and(incident(SEAL_WRONG, last), decided(VOID));
        stage.when(asFound(RETURNED), first(RETURNED)).thenRefused(FailureCode.CUSTODY_STEP_OUT_OF_ORDER, "RETURNED");
        assertThat(stage.when(asFound(DESTROYED), first(DESTROYED)).events())
                .singleElement()
                .isInstanceOf(StepProposed.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEALED", "DISPATCHED", "RETURNED", "DESTROYED"})
    void one_that_the_agency_has_is_returned_from_wherever_it_is(CustodyStep last) {
        Stage stage = PaperActs.upTo(last).and(incident(SEAL_WRONG, last), decided(VOID));
        stage.when(asFound(DESTROYED), first(DESTROYED))
                .thenRefused(FailureCode.CUSTODY_STEP_OUT_OF_ORDER, "DESTROYED");
        assertThat(stage.when(asFound(RETURNED), first(RETURNED)).events())
                .singleElement()
                .isInstanceOf(StepProposed.class);
    }

    @Test
    void nothing_follows_the_destruction() {
        Stage stage = PaperActs.upTo(DESTROYED).and(incident(SEAL_WRONG, DESTROYED), decided(VOID));
        stage.when(asFound(DESTROYED), first(DESTROYED))
                .thenRefused(FailureCode.CUSTODY_STEP_OUT_OF_ORDER, "DESTROYED");
    }

    @Test
    void whoever_reported_it_does_not_decide() {
        PaperActs.upTo(STORED)
                .by(PaperActs.by(CENTER), incident(SEAL_WRONG, STORED))
                .when(PaperActs.decide(CONTINUE), PaperActs.by(CENTER))
                .thenRefused(FailureCode.OWN_WORK)
                .when(PaperActs.decide(CONTINUE), PaperActs.by(PaperEvents.CENTER_WITNESS))
                .then(decided(CONTINUE));
    }

    @Test
    void nor_does_whoever_stated_what_differs() {
        PaperActs.upTo(CustodyStep.SEALED)
                .when(propose(CustodyStep.DISPATCHED, PAPERS, "F-2"), PaperActs.by(CENTER))
                .then(PaperActs.found(SEAL_WRONG, CustodyStep.DISPATCHED, SEAL, "F-2", PAPERS))
                .when(PaperActs.decide(CONTINUE), PaperActs.by(CENTER))
                .thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void each_is_decided_once_and_all_before_the_package_goes_on() {
        DomainEvent second = PaperActs.found(2, SEAL_WRONG, STORED, SEAL, SEAL, PAPERS);
        held().and(second)
                .when(PaperActs.decide(UNFOUNDED), PaperActs.by(CENTER))
                .then(decided(UNFOUNDED))
                .when(PaperActs.decide(UNFOUNDED), PaperActs.by(CENTER))
                .thenRefused(FailureCode.CUSTODY_INCIDENT_UNKNOWN, "1")
                .when(propose(TAKEN_OUT), first(TAKEN_OUT))
                .thenRefused(FailureCode.CUSTODY_HELD)
                .when(new DecideCustodyIncident(PACKAGE, 2, UNFOUNDED, "经核查"), PaperActs.by(CENTER))
                .then(new CustodyIncidentDecided(
                        PACKAGE, 2, UNFOUNDED, "经核查", decided(UNFOUNDED).at()))
                .when(propose(TAKEN_OUT), first(TAKEN_OUT))
                .then(proposed(TAKEN_OUT));
    }

    @Test
    void there_must_be_such_an_incident() {
        PaperActs.upTo(STORED)
                .when(PaperActs.decide(CONTINUE), PaperActs.by(CENTER))
                .thenRefused(FailureCode.CUSTODY_INCIDENT_UNKNOWN, "1");
    }

    @Test
    void nobody_but_the_centre_decides() {
        Actors.atEveryLevelBut(Level.CENTER)
                .forEach(actor -> held().when(PaperActs.decide(CONTINUE), actor).thenRefused(FailureCode.WRONG_LEVEL));
    }

    private static Stage held() {
        return PaperActs.upTo(STORED).and(incident(SEAL_WRONG, STORED));
    }

    /** With the seal that the incident found. */
    private static PaperCommand asFound(CustodyStep step) {
        return propose(step, PAPERS, incident(SEAL_WRONG, STORED).foundSeal());
    }
}
