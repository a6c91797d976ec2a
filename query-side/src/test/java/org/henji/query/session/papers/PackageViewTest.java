package org.henji.query.session.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.paper.PaperEvents.AGENCY;
import static org.henji.kernel.session.paper.PaperEvents.CENTER;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.PAPERS;
import static org.henji.kernel.session.paper.PaperEvents.SEAL;
import static org.henji.kernel.session.paper.PaperEvents.custody;
import static org.henji.kernel.session.paper.PaperEvents.decided;
import static org.henji.kernel.session.paper.PaperEvents.dropped;
import static org.henji.kernel.session.paper.PaperEvents.incident;
import static org.henji.kernel.session.paper.PaperEvents.printed;
import static org.henji.kernel.session.paper.PaperEvents.proposed;
import static org.henji.kernel.session.paper.PaperEvents.signatories;
import static org.henji.kernel.session.paper.PaperEvents.signed;
import static org.henji.kernel.session.paper.PaperEvents.taken;
import static org.henji.kernel.session.paper.PaperEvents.upTo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperPackageEvent;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Packages of papers and the hands they go through (BR-19). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackageViewTest {

    private static final Actor KEEPER = new Actor("agency-keeper", Office.agency(USCC), null);

    @Test
    void printed_package_has_no_seal_and_no_hand_over() {
        assertThat(after(List.of(printed())))
                .isEqualTo(new PackageView(
                        PACKAGE,
                        SESSION,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        printed().paperSet(),
                        PAPERS,
                        2,
                        AT,
                        PackageState.MOVING,
                        null,
                        null,
                        PAPERS,
                        null,
                        List.of(),
                        List.of()));
    }

    @Test
    void proposed_step_waits_for_signatures_and_moves_nothing() {
        PackageView view = after(and(upTo(CustodyStep.DISPATCHED), proposed(CustodyStep.RECEIVED)));

        assertThat(view.last()).isEqualTo(CustodyStep.DISPATCHED);
        assertThat(view.pending().step()).isEqualTo(CustodyStep.RECEIVED);
        assertThat(view.pending().signatories()).containsExactly(CENTER);
        assertThat(view.pending().custody()).isEqualTo(custody(CustodyStep.RECEIVED));
    }

    @Test
    void every_signature_is_seen_before_the_step_is_taken() {
        PackageView view =
                after(and(upTo(CustodyStep.DISPATCHED), proposed(CustodyStep.RECEIVED), signed(CustodyStep.RECEIVED)));

        assertThat(view.pending().signatories()).containsExactly(CENTER, AGENCY);
        assertThat(view.last()).isEqualTo(CustodyStep.DISPATCHED);
    }

    @Test
    void dropped_step_leaves_the_package_where_it_was() {
        PackageView before = after(upTo(CustodyStep.STORED));

        assertThat(after(
                        and(upTo(CustodyStep.STORED), proposed(CustodyStep.TAKEN_OUT), dropped(CustodyStep.TAKEN_OUT))))
                .isEqualTo(before);
    }

    @Test
    void chain_keeps_every_step_with_whoever_signed_it() {
        PackageView view = after(upTo(CustodyStep.DESTROYED));

        assertThat(view.chain()).extracting(HandOver::step).containsExactly(CustodyStep.values());
        assertThat(view.chain())
                .extracting(HandOver::signatories)
                .containsExactlyElementsOf(Arrays.stream(CustodyStep.values())
                        .map(step -> signatories(step))
                        .toList());
        assertThat(view.pending()).isNull();
    }

    @Test
    void seal_comes_off_with_the_opening_and_another_one_goes_on_afterwards() {
        assertThat(after(upTo(CustodyStep.SEAL_VERIFIED)).seal()).isEqualTo(SEAL);
        assertThat(after(upTo(CustodyStep.OPENED)).seal()).isNull();
        assertThat(after(upTo(CustodyStep.COLLECTED)).seal()).isNull();
        assertThat(after(upTo(CustodyStep.RESEALED)).seal()).isEqualTo(SEAL);
    }

    @Test
    void incident_holds_the_package_and_says_who_reported_it() {
        PackageView view = after(and(upTo(CustodyStep.STORED), wrongSeal()));

        assertThat(view.state()).isEqualTo(PackageState.HELD);
        assertThat(view.incidents())
                .containsExactly(new CustodyIncident(
                        1,
                        CustodyIncidentKind.SEAL_WRONG,
                        CustodyStep.TAKEN_OUT,
                        wrongSeal().facts(),
                        SEAL,
                        "F-000999",
                        PAPERS,
                        PAPERS,
                        KEEPER,
                        AT,
                        null));
    }

    @Test
    void decision_says_what_holds_from_then_on() {
        assertThat(decidedAs(IncidentDecision.CONTINUE))
                .returns(PackageState.MOVING, PackageView::state)
                .returns("F-000999", PackageView::seal);
        assertThat(decidedAs(IncidentDecision.UNFOUNDED))
                .returns(PackageState.MOVING, PackageView::state)
                .returns(SEAL, PackageView::seal);
        assertThat(decidedAs(IncidentDecision.VOID))
                .returns(PackageState.VOID, PackageView::state)
                .returns("F-000999", PackageView::seal);
    }

    @Test
    void package_is_held_until_every_incident_is_decided_and_stays_void() {
        CustodyIncidentReported second = new CustodyIncidentReported(
                PACKAGE, 2, CustodyIncidentKind.PAPERS_LOST, CustodyStep.TAKEN_OUT, "少一份", SEAL, SEAL, PAPERS, 5, AT);
        List<PaperPackageEvent> both =
                and(upTo(CustodyStep.STORED), wrongSeal(), second, decided(IncidentDecision.VOID));

        assertThat(after(both).state()).isEqualTo(PackageState.HELD);
        PackageView after = after(and(
                both, new PaperPackageEvent.CustodyIncidentDecided(PACKAGE, 2, IncidentDecision.CONTINUE, "经核查", AT)));
        assertThat(after.state()).isEqualTo(PackageState.VOID);
        assertThat(after.papers()).isEqualTo(5);
    }

    @Test
    void change_of_an_unknown_package_is_an_error() {
        for (PaperPackageEvent event : List.of(proposed(CustodyStep.SEALED), taken(CustodyStep.SEALED), wrongSeal())) {
            assertThatThrownBy(() -> after(List.of(event))).hasMessageContaining(IllegalStateException.class.getName());
        }
        assertThatThrownBy(() -> after(List.of(printed(), decided(IncidentDecision.VOID))))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static PackageView decidedAs(IncidentDecision decision) {
        return after(and(upTo(CustodyStep.STORED), wrongSeal(), decided(decision)));
    }

    private static CustodyIncidentReported wrongSeal() {
        return incident(CustodyIncidentKind.SEAL_WRONG, CustodyStep.TAKEN_OUT);
    }

    private static List<PaperPackageEvent> and(List<PaperPackageEvent> history, PaperPackageEvent... more) {
        List<PaperPackageEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }

    private static PackageView after(List<PaperPackageEvent> events) {
        return Scenario.view(PaperPackages.MODEL, PACKAGE.value(), KEEPER, events.toArray(PaperPackageEvent[]::new));
    }
}
