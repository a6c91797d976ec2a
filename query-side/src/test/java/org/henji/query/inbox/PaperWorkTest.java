package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.paper.PaperEvents.AGENCY;
import static org.henji.kernel.session.paper.PaperEvents.CENTER;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.decided;
import static org.henji.kernel.session.paper.PaperEvents.dropped;
import static org.henji.kernel.session.paper.PaperEvents.incident;
import static org.henji.kernel.session.paper.PaperEvents.printed;
import static org.henji.kernel.session.paper.PaperEvents.proposed;
import static org.henji.kernel.session.paper.PaperEvents.signed;
import static org.henji.kernel.session.paper.PaperEvents.taken;
import static org.henji.kernel.session.paper.PaperEvents.upTo;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;
import static org.henji.query.inbox.Work.waiting;

import java.util.List;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits about packages of papers (BR-19). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperWorkTest {

    private static final String SOMEBODY = "somebody";

    /** As {@link Work} does everything. */
    private static final String REPORTER = "u1";

    private static final List<DomainEvent> SESSION_WITHOUT_WORK = List.of(filed(), cancelled());

    @Test
    void printed_package_waits_for_the_centre_to_seal_and_dispatch_it() {
        for (List<DomainEvent> history : List.of(and(SESSION_WITHOUT_WORK, printed()), to(CustodyStep.SEALED))) {
            Matter matter = at(PaperLane.CENTER, history);

            assertThat(matter.office()).isEqualTo(Work.CENTER);
            assertThat(matter.task().kind()).isEqualTo(InboxKind.PAPERS_TO_HAND_ON);
            assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("proposeCustodyStep", "reportCustodyIncident");
            assertIdle(at(PaperLane.AGENCY, history));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CustodyStep.class,
            names = {
                "DISPATCHED",
                "RECEIVED",
                "STORED",
                "TAKEN_OUT",
                "SEAL_VERIFIED",
                "OPENED",
                "DISTRIBUTED",
                "COLLECTED",
                "RESEALED"
            })
    void package_with_the_agency_waits_for_the_agency(CustodyStep last) {
        assertThat(at(PaperLane.AGENCY, to(last)).office()).isEqualTo(Work.AGENCY);
        assertIdle(at(PaperLane.CENTER, to(last)));
    }

    @Test
    void package_that_is_back_may_rest() {
        assertThat(waiting(to(CustodyStep.RETURNED))).isEmpty();
        assertThat(waiting(to(CustodyStep.DESTROYED))).isEmpty();
    }

    @Test
    void proposed_step_of_one_side_waits_for_another_of_that_side() {
        Matter matter = at(PaperLane.AGENCY, and(to(CustodyStep.RECEIVED), proposed(CustodyStep.STORED)));

        assertThat(matter.task().kind()).isEqualTo(InboxKind.PAPERS_TO_SIGN);
        assertThat(mutations(matter, SOMEBODY, DAY)).containsExactly("signCustodyStep", "dropCustodyStep");
        assertThat(mutations(matter, AGENCY.userId(), DAY)).containsExactly("dropCustodyStep");
        assertIdle(at(PaperLane.CENTER, and(to(CustodyStep.RECEIVED), proposed(CustodyStep.STORED))));
    }

    @Test
    void proposed_step_of_two_sides_waits_for_the_other_side() {
        List<DomainEvent> receiving = and(to(CustodyStep.DISPATCHED), proposed(CustodyStep.RECEIVED));
        List<DomainEvent> returning = and(to(CustodyStep.RESEALED), proposed(CustodyStep.RETURNED));

        assertThat(at(PaperLane.AGENCY, receiving).task().kind()).isEqualTo(InboxKind.PAPERS_TO_SIGN);
        assertIdle(at(PaperLane.CENTER, receiving));
        assertThat(at(PaperLane.CENTER, returning).task().kind()).isEqualTo(InboxKind.PAPERS_TO_SIGN);
        assertThat(mutations(at(PaperLane.CENTER, returning), CENTER.userId(), DAY))
                .contains("signCustodyStep");
        assertIdle(at(PaperLane.AGENCY, returning));
    }

    @Test
    void where_three_sign_both_sides_may_give_the_second_signature_and_the_missing_one_the_last() {
        PackagePrinted printed = printed();
        PackagePrinted strict = new PackagePrinted(
                PACKAGE,
                printed.session(),
                printed.agency(),
                printed.region(),
                printed.paperSet(),
                printed.papers(),
                3,
                2,
                AT);
        List<DomainEvent> proposed = and(
                SESSION_WITHOUT_WORK,
                strict,
                taken(CustodyStep.SEALED),
                taken(CustodyStep.DISPATCHED),
                proposed(CustodyStep.RECEIVED));

        assertThat(at(PaperLane.CENTER, proposed).task()).isNotNull();
        assertThat(at(PaperLane.AGENCY, proposed).task()).isNotNull();
        assertThat(at(PaperLane.CENTER, and(proposed, signed(CustodyStep.RECEIVED)))
                        .task())
                .isNotNull();
    }

    @Test
    void dropped_step_is_to_be_proposed_again() {
        assertThat(at(
                                PaperLane.AGENCY,
                                and(
                                        to(CustodyStep.RECEIVED),
                                        proposed(CustodyStep.STORED),
                                        dropped(CustodyStep.STORED)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.PAPERS_TO_HAND_ON);
    }

    @Test
    void incident_shows_at_the_centre_and_the_department_at_once_and_stops_everything_else() {
        List<DomainEvent> history = and(to(CustodyStep.STORED), wrongSeal());
        Matter decision = at(PaperLane.INCIDENT, history);
        Matter alert = at(PaperLane.ALERT, history);

        assertThat(waiting(history))
                .containsExactly(InboxKind.CUSTODY_INCIDENT_TO_DECIDE, InboxKind.CUSTODY_INCIDENT_TO_WATCH);
        assertThat(decision.office()).isEqualTo(Work.CENTER);
        assertThat(mutations(decision, SOMEBODY, DAY)).containsExactly("decideCustodyIncident");
        assertThat(mutations(decision, REPORTER, DAY)).isEmpty();
        assertThat(alert.office()).isEqualTo(Work.DEPARTMENT);
        assertThat(alert.since()).isEqualTo(AT);
        assertThat(mutations(alert, SOMEBODY, DAY)).isEmpty();
    }

    @Test
    void decided_incident_lets_the_package_go_on_or_makes_it_go_back() {
        List<DomainEvent> held = and(to(CustodyStep.STORED), wrongSeal());

        assertThat(waiting(and(held, decided(IncidentDecision.CONTINUE)))).containsExactly(InboxKind.PAPERS_TO_HAND_ON);
        assertThat(at(PaperLane.AGENCY, and(held, decided(IncidentDecision.VOID)))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.PAPERS_TO_HAND_ON);
    }

    @Test
    void void_package_at_the_centre_is_to_be_destroyed() {
        List<DomainEvent> onTheWay = and(to(CustodyStep.DISPATCHED), wrongSeal(), decided(IncidentDecision.VOID));
        List<DomainEvent> back =
                and(to(CustodyStep.STORED), wrongSeal(), decided(IncidentDecision.VOID), taken(CustodyStep.RETURNED));

        for (List<DomainEvent> history : List.of(onTheWay, back)) {
            assertThat(at(PaperLane.CENTER, history).task().kind()).isEqualTo(InboxKind.PAPERS_TO_HAND_ON);
            assertIdle(at(PaperLane.AGENCY, history));
        }
        assertThat(waiting(and(back, taken(CustodyStep.DESTROYED)))).isEmpty();
    }

    @Test
    void change_of_an_unknown_package_is_an_error() {
        assertThatThrownBy(() -> at(PaperLane.CENTER, List.of(taken(CustodyStep.SEALED))))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static DomainEvent wrongSeal() {
        return incident(CustodyIncidentKind.SEAL_WRONG, CustodyStep.TAKEN_OUT);
    }

    /** Of a session that was cancelled, so that nothing waits but what has to do with its papers. */
    private static List<DomainEvent> to(CustodyStep last) {
        return and(SESSION_WITHOUT_WORK, upTo(last).toArray(DomainEvent[]::new));
    }

    private static Matter at(PaperLane lane, List<DomainEvent> history) {
        return matter(lane.key(PACKAGE), history);
    }
}
