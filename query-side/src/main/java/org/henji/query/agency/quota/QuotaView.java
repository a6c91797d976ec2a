package org.henji.query.agency.quota;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.quota.ItemQuotaEvent;
import org.henji.kernel.agency.quota.ItemQuotaEvent.ExtraPlaceGranted;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceConfirmed;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReleased;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The places of one item in one prefecture, and who holds them.
 *
 * @param limit places as the rule was when one was reserved last
 * @param extraPlaces all that were ever granted, whether taken or not
 */
public record QuotaView(
        RegionCode prefecture, ItemCode item, int limit, List<Place> places, List<ExtraPlace> extraPlaces) {

    static QuotaView evolve(@Nullable QuotaView row, ItemQuotaEvent event) {
        return switch (event) {
            case PlaceReserved e -> (row == null ? empty(e) : row).reserved(e);
            case PlaceConfirmed e -> known(row).confirmed(e.application(), e.at());
            case PlaceReleased e -> known(row).with(known(row).placesBeside(e.application()));
            case ExtraPlaceGranted e -> known(row).granted(new ExtraPlace(e.application(), e.reason(), e.at()));
        };
    }

    public int reserved() {
        return count(Place.State.RESERVED);
    }

    public int confirmed() {
        return count(Place.State.CONFIRMED);
    }

    /** How many more may be reserved without a place being granted. */
    public int free() {
        return Math.max(0, limit - places.size());
    }

    private static QuotaView empty(PlaceReserved e) {
        return new QuotaView(e.quota().prefecture(), e.quota().item(), e.limit(), List.of(), List.of());
    }

    private QuotaView reserved(PlaceReserved e) {
        Place place = new Place(e.application(), e.agency(), Place.State.RESERVED, e.extra(), e.at());
        List<Place> more = Stream.concat(placesBeside(e.application()).stream(), Stream.of(place))
                .toList();
        return new QuotaView(prefecture, item, e.limit(), more, extraPlaces);
    }

    private QuotaView confirmed(ApplicationNo application, Instant at) {
        return with(places.stream()
                .map(place -> place.application().equals(application) ? place.confirmed(at) : place)
                .toList());
    }

    private QuotaView granted(ExtraPlace granted) {
        List<ExtraPlace> more =
                Stream.concat(extraPlaces.stream(), Stream.of(granted)).toList();
        return new QuotaView(prefecture, item, limit, places, more);
    }

    private QuotaView with(List<Place> newPlaces) {
        return new QuotaView(prefecture, item, limit, newPlaces, extraPlaces);
    }

    private List<Place> placesBeside(ApplicationNo application) {
        return places.stream()
                .filter(place -> !place.application().equals(application))
                .toList();
    }

    private int count(Place.State state) {
        return Math.toIntExact(
                places.stream().filter(place -> place.state() == state).count());
    }
}
