package org.henji.query.agency.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.QuotaEvents.QUOTA;
import static org.henji.kernel.agency.QuotaEvents.confirmed;
import static org.henji.kernel.agency.QuotaEvents.extraPlaceGranted;
import static org.henji.kernel.agency.QuotaEvents.released;
import static org.henji.kernel.agency.QuotaEvents.reserved;
import static org.henji.kernel.agency.QuotaEvents.reservedExtra;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.quota.ItemQuotaEvent;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.agency.quota.ReleaseReason;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The places of an item in a prefecture (BR-15). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotaViewTest {

    private static final Actor CLERK = new Actor("u1", Office.prefecture(PREFECTURE), null);
    private static final ApplicationNo OTHER = ApplicationNo.of(OTHER_USCC, 1);

    @Test
    void first_reservation_opens_the_places_of_the_item() {
        assertThat(after(reserved()))
                .isEqualTo(new QuotaView(
                        PREFECTURE,
                        ITEM,
                        5,
                        List.of(new Place(APPLICATION, USCC, Place.State.RESERVED, false, AT)),
                        List.of()));
        assertThat(after(reserved()).free()).isEqualTo(4);
    }

    @Test
    void filing_confirms_the_place() {
        QuotaView quota = after(reserved(), reserved(OTHER, OTHER_USCC), confirmed());

        assertThat(quota.reserved()).isEqualTo(1);
        assertThat(quota.confirmed()).isEqualTo(1);
        assertThat(quota.places())
                .extracting(Place::state)
                .containsExactly(Place.State.CONFIRMED, Place.State.RESERVED);
    }

    @Test
    void released_place_is_free_again_and_may_be_reserved_again() {
        QuotaView freed = after(reserved(), confirmed(), released(ReleaseReason.WITHDRAWN));

        assertThat(freed.places()).isEmpty();
        assertThat(freed.free()).isEqualTo(5);
        assertThat(after(reserved(), released(ReleaseReason.RETURNED), reserved())
                        .places())
                .hasSize(1);
    }

    @Test
    void place_above_the_limit_is_shown_with_its_reason_and_takes_nothing_away() {
        Stream<ItemQuotaEvent> full =
                IntStream.rangeClosed(1, 5).mapToObj(n -> reserved(ApplicationNo.of(OTHER_USCC, n), OTHER_USCC));
        QuotaView quota = after(Stream.concat(full, Stream.of(extraPlaceGranted(), reservedExtra(APPLICATION, USCC)))
                .toArray(ItemQuotaEvent[]::new));

        assertThat(quota.places()).hasSize(6);
        assertThat(quota.places().getLast().extra()).isTrue();
        assertThat(quota.free()).isZero();
        assertThat(quota.extraPlaces())
                .containsExactly(new ExtraPlace(APPLICATION, extraPlaceGranted().reason(), AT));
    }

    @Test
    void limit_is_that_of_the_last_reservation() {
        assertThat(after(reserved(), new PlaceReserved(QUOTA, OTHER, OTHER_USCC, 7, false, AT))
                        .limit())
                .isEqualTo(7);
    }

    @Test
    void change_before_any_reservation_is_an_error() {
        for (ItemQuotaEvent event : List.of(confirmed(), released(ReleaseReason.REFUSED), extraPlaceGranted())) {
            assertThatThrownBy(() -> QuotaView.evolve(null, event)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static QuotaView after(ItemQuotaEvent... events) {
        return Scenario.view(Quotas.MODEL, QUOTA.value(), CLERK, events);
    }
}
