package org.henji.query.certificate.blanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.LATER;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.blank.BlankEvents.AGENCY;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER;
import static org.henji.kernel.certificate.blank.BlankEvents.CENTER_KEEPER;
import static org.henji.kernel.certificate.blank.BlankEvents.allotted;
import static org.henji.kernel.certificate.blank.BlankEvents.arrived;
import static org.henji.kernel.certificate.blank.BlankEvents.destroyed;
import static org.henji.kernel.certificate.blank.BlankEvents.dispatched;
import static org.henji.kernel.certificate.blank.BlankEvents.issued;
import static org.henji.kernel.certificate.blank.BlankEvents.keeperAppointed;
import static org.henji.kernel.certificate.blank.BlankEvents.lost;
import static org.henji.kernel.certificate.blank.BlankEvents.range;
import static org.henji.kernel.certificate.blank.BlankEvents.received;
import static org.henji.kernel.certificate.blank.BlankEvents.released;
import static org.henji.kernel.certificate.blank.BlankEvents.spoiled;
import static org.henji.kernel.certificate.blank.BlankEvents.stockTaken;
import static org.henji.kernel.certificate.blank.BlankEvents.surrendered;
import static org.henji.kernel.certificate.blank.BlankEvents.takenBack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.certificate.blank.BlankStockEvent;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.certificate.blank.StockCount;
import org.henji.query.certificate.blanks.BlankMovement.Kind;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The ledgers of blanks, and where each blank is (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlankStockViewTest {

    private static final Actor KEEPER = new Actor(CENTER_KEEPER, Office.provincial(Level.CENTER), null);

    @Test
    void stock_begins_with_its_keeper() {
        BlankStockView view = center(keeperAppointed(CENTER));

        assertThat(view.keeper()).isEqualTo(CENTER_KEEPER);
        assertThat(view.uscc()).isNull();
        assertThat(view.received()).isZero();
        assertThat(counts(view)).isEmpty();
        assertThat(view.movements()).isEmpty();
    }

    @Test
    void what_comes_from_the_printing_works_is_in_stock() {
        BlankStockView view = center(received(10));

        assertThat(view.holding(BlankState.IN_STOCK))
                .isEqualTo(new Holding(BlankState.IN_STOCK, 10, List.of(range(1, 10))));
        assertThat(view.movements())
                .containsExactly(new BlankMovement(
                        Kind.RECEIVED,
                        10,
                        List.of(range(1, 10)),
                        null,
                        null,
                        null,
                        received(10).source(),
                        received(10).at(),
                        KEEPER));
    }

    @Test
    void what_is_allotted_released_and_sent_changes_its_state() {
        BlankStockView allotted = center(received(10), allotted());
        BlankStockView released = center(received(10), allotted(), released(2));
        BlankStockView sent = center(received(10), allotted(), dispatched());

        assertThat(counts(allotted)).isEqualTo(Map.of(BlankState.IN_STOCK, 8, BlankState.ALLOTTED, 2));
        assertThat(released.holding(BlankState.IN_STOCK).blanks()).containsExactly(range(2, 9));
        assertThat(counts(sent)).isEqualTo(Map.of(BlankState.IN_STOCK, 8, BlankState.DISPATCHED, 2));
        assertThat(sent.movements().getFirst().uscc()).isEqualTo(USCC);
        assertThat(sent.movements().getFirst().batch()).isEqualTo(BATCH);
    }

    @Test
    void spoiled_and_lost_ones_say_why_and_destroyed_ones_are_only_counted() {
        BlankStockView view = center(received(10), spoiled(CENTER, 3), lost(CENTER, 4));
        BlankStockView destroyed = center(received(10), spoiled(CENTER, 3), destroyed(3));

        assertThat(view.movements().getLast().kind()).isEqualTo(Kind.RECEIVED);
        assertThat(view.movements().get(1).cause()).isEqualTo(SpoilCause.DAMAGED);
        assertThat(view.movements().getFirst().note()).isEqualTo("寄递途中遗失");
        assertThat(view.holding(BlankState.IN_STOCK).blanks()).containsExactly(range(1, 2), range(5, 6));
        assertThat(view.holding(BlankState.LOST).blanks()).containsExactly(range(4, 1));
        assertThat(destroyed.holding(BlankState.DESTROYED)).isEqualTo(new Holding(BlankState.DESTROYED, 1, List.of()));
    }

    @Test
    void blanks_of_an_agency_come_and_go_and_come_back_to_the_centre() {
        BlankStockView agency = agency(arrived(), issued(AGENCY, 1), spoiled(AGENCY, 1), surrendered(1));
        BlankStockView center = center(received(10), allotted(), dispatched(), takenBack(1));

        assertThat(agency.uscc()).isEqualTo(USCC);
        assertThat(agency.received()).isEqualTo(2);
        assertThat(counts(agency)).isEqualTo(Map.of(BlankState.ALLOTTED, 1, BlankState.SURRENDERED, 1));
        assertThat(counts(center))
                .isEqualTo(Map.of(BlankState.IN_STOCK, 8, BlankState.DISPATCHED, 1, BlankState.SPOILED, 1));
        assertThat(center.movements().getFirst().kind()).isEqualTo(Kind.TAKEN_BACK);
    }

    @Test
    void stock_taking_stands_beside_the_ledger() {
        StockCount booked = new StockCount(10, 0, 0);
        StockCount counted = new StockCount(9, 0, 0);

        assertThat(center(received(10), stockTaken(counted, booked)).lastTaking())
                .isEqualTo(new StockTaking(counted, booked, "清点差错，已复核", LATER, KEEPER));
    }

    @Test
    void only_the_last_movements_stay() {
        List<BlankStockEvent> events = new ArrayList<>(List.of(received(80)));
        for (int n = 1; n <= 60; n++) {
            events.add(spoiled(CENTER, n));
        }
        BlankStockView view = center(events.toArray(BlankStockEvent[]::new));

        assertThat(view.movements()).hasSize(BlankStockView.MOVEMENTS);
        assertThat(view.movements().getFirst().blanks()).containsExactly(range(60, 1));
        assertThat(view.holding(BlankState.SPOILED).blanks()).containsExactly(range(1, 60));
    }

    @Test
    void blank_that_the_stock_does_not_have_is_an_error() {
        assertThatThrownBy(() -> center(received(2), spoiled(CENTER, 3)))
                .hasMessageContaining(IllegalStateException.class.getName());
        assertThatThrownBy(() -> center(received(2), spoiled(CENTER, 1), destroyed(1), spoiled(CENTER, 1)))
                .hasMessageContaining(IllegalStateException.class.getName());
        BlankStockEvent spoiled = spoiled(CENTER, 1);
        assertThatThrownBy(() -> BlankStockView.evolve(null, spoiled, new Occurrence(spoiled, 0, KEEPER, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void blank_is_where_its_last_event_says_and_knows_its_certificate() {
        List<BlankStockEvent> way = List.of(
                received(10),
                allotted(),
                dispatched(),
                arrived(),
                issued(AGENCY, 1),
                spoiled(AGENCY, 1),
                surrendered(1));

        BlankView given = blank(1, way);

        assertThat(given.stock()).isEqualTo(AGENCY);
        assertThat(given.uscc()).isEqualTo(USCC);
        assertThat(given.state()).isEqualTo(BlankState.SURRENDERED);
        assertThat(given.certificate()).isEqualTo(number(1));
        assertThat(given.batch()).isEqualTo(BATCH);
        assertThat(given.cause()).isEqualTo(SpoilCause.DAMAGED);
        assertThat(given.moves())
                .extracting(BlankView.Move::state)
                .containsExactly(
                        BlankState.ALLOTTED,
                        BlankState.DISPATCHED,
                        BlankState.ALLOTTED,
                        BlankState.ISSUED,
                        BlankState.SPOILED,
                        BlankState.SURRENDERED);
        List<BlankStockEvent> more = new ArrayList<>(way);
        more.addAll(List.of(takenBack(1), destroyed(1)));
        assertThat(blank(1, more).state()).isEqualTo(BlankState.DESTROYED);
        assertThat(blank(1, more).uscc()).isNull();
    }

    @Test
    void released_blank_is_meant_for_nothing_and_one_that_was_never_touched_has_no_row() {
        Map<String, Row<BlankView>> rows =
                Scenario.rows(BlankStocks.BLANKS, KEEPER, List.of(received(10), allotted(), released(2)));

        assertThat(rows)
                .containsOnlyKeys(
                        CertificateEvents.blank(1).value(),
                        CertificateEvents.blank(2).value());
        assertThat(rows.get(CertificateEvents.blank(2).value()).view())
                .returns(BlankState.IN_STOCK, BlankView::state)
                .returns(null, BlankView::certificate)
                .returns(null, BlankView::batch);
    }

    private static Map<BlankState, Integer> counts(BlankStockView view) {
        assertThat(view.holdings().stream().mapToInt(Holding::count).sum()).isEqualTo(view.received());
        Map<BlankState, Integer> counts = new EnumMap<>(BlankState.class);
        view.holdings().stream()
                .filter(holding -> holding.count() > 0)
                .forEach(holding -> counts.put(holding.state(), holding.count()));
        return counts;
    }

    private static BlankView blank(int number, List<BlankStockEvent> events) {
        return Scenario.view(
                BlankStocks.BLANKS,
                CertificateEvents.blank(number).value(),
                KEEPER,
                events.toArray(BlankStockEvent[]::new));
    }

    private static BlankStockView center(BlankStockEvent... events) {
        return view(CENTER, events);
    }

    private static BlankStockView agency(BlankStockEvent... events) {
        return view(AGENCY, events);
    }

    private static BlankStockView view(StockNo stock, BlankStockEvent... events) {
        BlankStockView view = Scenario.view(BlankStocks.MODEL, stock.value(), KEEPER, events);
        assertThat(view.holdings())
                .extracting(Holding::state)
                .containsExactlyElementsOf(Arrays.asList(BlankState.values()));
        return view;
    }
}
