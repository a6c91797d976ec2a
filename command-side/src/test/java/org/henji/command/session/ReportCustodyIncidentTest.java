package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.session.PaperActs.first;
import static org.henji.command.session.PaperActs.propose;
import static org.henji.command.session.PaperActs.report;
import static org.henji.command.session.PaperActs.sign;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.paper.CustodyIncidentKind.LEAK_SUSPECTED;
import static org.henji.kernel.session.paper.CustodyIncidentKind.SEAL_BROKEN;
import static org.henji.kernel.session.paper.CustodyStep.DISPATCHED;
import static org.henji.kernel.session.paper.CustodyStep.OPENED;
import static org.henji.kernel.session.paper.CustodyStep.RETURNED;
import static org.henji.kernel.session.paper.CustodyStep.SEALED;
import static org.henji.kernel.session.paper.CustodyStep.STORED;
import static org.henji.kernel.session.paper.CustodyStep.TAKEN_OUT;
import static org.henji.kernel.session.paper.PaperEvents.AGENCY;
import static org.henji.kernel.session.paper.PaperEvents.CENTER;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.PAPERS;
import static org.henji.kernel.session.paper.PaperEvents.SEAL;
import static org.henji.kernel.session.paper.PaperEvents.incident;
import static org.henji.kernel.session.paper.PaperEvents.proposed;

import java.util.List;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.session.PaperCommand.ReportCustodyIncident;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.StepDropped;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 18 to 20 of {@code docs/event-model/paper.md} (BR-19). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportCustodyIncidentTest {

    @ParameterizedTest
    @EnumSource
    void one_person_is_enough_to_stop_a_package(CustodyIncidentKind kind) {
        for (Actor actor : List.of(PaperActs.by(AGENCY), PaperActs.by(CENTER))) {
            PaperActs.upTo(STORED)
                    .when(report(kind), actor)
                    .then(incident(kind, STORED))
                    .when(propose(TAKEN_OUT), first(TAKEN_OUT))
                    .thenRefused(FailureCode.CUSTODY_HELD)
                    .when(sign(TAKEN_OUT), first(TAKEN_OUT))
                    .thenRefused(FailureCode.CUSTODY_HELD);
        }
    }

    @Test
    void a_step_that_waits_is_dropped() {
        PaperActs.upTo(STORED)
                .and(proposed(TAKEN_OUT))
                .when(report(LEAK_SUSPECTED), PaperActs.by(AGENCY))
                .then(
                        new StepDropped(
                                PACKAGE, TAKEN_OUT, report(LEAK_SUSPECTED).facts(), AT),
                        incident(LEAK_SUSPECTED, TAKEN_OUT));
    }

    @Test
    void the_second_one_has_the_second_number() {
        assertThat(PaperActs.upTo(STORED)
                        .and(incident(LEAK_SUSPECTED, STORED))
                        .when(report(SEAL_BROKEN), PaperActs.by(AGENCY))
                        .events())
                .singleElement()
                .extracting(event -> ((CustodyIncidentReported) event).incident())
                .isEqualTo(2);
    }

    @Test
    void a_package_that_was_only_printed_is_on_its_way_to_be_sealed() {
        PaperActs.printed()
                .when(new ReportCustodyIncident(PACKAGE, LEAK_SUSPECTED, "印制车间", null, PAPERS), PaperActs.by(CENTER))
                .then(new CustodyIncidentReported(
                        PACKAGE, 1, LEAK_SUSPECTED, SEALED, "印制车间", null, null, PAPERS, PAPERS, AT));
    }

    @Test
    void the_seal_is_stated_unless_it_is_broken_or_there_is_none() {
        ReportCustodyIncident leak = new ReportCustodyIncident(PACKAGE, LEAK_SUSPECTED, "网传", null, PAPERS);
        PaperActs.upTo(STORED)
                .when(leak, PaperActs.by(AGENCY))
                .thenRefused(FailureCode.CUSTODY_SEAL_MISSING)
                .when(new ReportCustodyIncident(PACKAGE, SEAL_BROKEN, "破损", null, PAPERS), PaperActs.by(AGENCY))
                .then(new CustodyIncidentReported(
                        PACKAGE, 1, SEAL_BROKEN, STORED, "破损", SEAL, null, PAPERS, PAPERS, AT));
        PaperActs.upTo(OPENED)
                .when(leak, PaperActs.by(AGENCY))
                .then(new CustodyIncidentReported(
                        PACKAGE, 1, LEAK_SUSPECTED, OPENED, "网传", null, null, PAPERS, PAPERS, AT));
    }

    @ParameterizedTest
    @EnumSource
    void the_agency_reports_from_the_dispatch_to_the_return(CustodyStep last) {
        boolean inReach = last.compareTo(DISPATCHED) >= 0 && last.compareTo(RETURNED) < 0;
        var then = PaperActs.upTo(last).when(report(LEAK_SUSPECTED), PaperActs.by(AGENCY));
        if (inReach) {
            assertThat(then.events()).singleElement().isInstanceOf(CustodyIncidentReported.class);
        } else {
            then.thenRefused(FailureCode.CUSTODY_RIGHT_MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_centre_reports_at_any_time(CustodyStep last) {
        assertThat(PaperActs.upTo(last)
                        .when(report(LEAK_SUSPECTED), PaperActs.by(CENTER))
                        .events())
                .singleElement()
                .isInstanceOf(CustodyIncidentReported.class);
    }

    @Test
    void nobody_else_reports() {
        Stream.of(Actors.COUNTY, Actors.PREFECTURE, Actors.DEPARTMENT, Actors.PUBLIC)
                .forEach(actor -> PaperActs.upTo(STORED)
                        .when(report(LEAK_SUSPECTED), actor)
                        .thenRefused(FailureCode.WRONG_LEVEL));
        PaperActs.upTo(STORED).when(report(LEAK_SUSPECTED), Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
    }
}
