package org.henji.query.infrastructure;

import static org.henji.kernel.agency.AgencyEvents.AT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.DisqualificationGround;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.quota.ItemQuotaEvent.ExtraPlaceGranted;
import org.henji.kernel.agency.quota.ItemQuotaEvent.PlaceReserved;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;

/** What comes of the items an agency was filed for in its life so far, and of the places of its applications. */
final class RandomSequel {

    private RandomSequel() {}

    static List<DomainEvent> of(Uscc agency, List<DomainEvent> life, Random random) {
        List<DomainEvent> sequel = new ArrayList<>();
        List<ItemCode> filed = life.stream()
                .filter(ItemFiled.class::isInstance)
                .map(event -> ((ItemFiled) event).item())
                .distinct()
                .toList();
        for (ItemCode item : filed) {
            for (int times = random.nextInt(3); times > 0; times--) {
                sequel.add(new ItemBlocked(agency, item, 2, 3, AT));
                sequel.add(new ItemUnblocked(agency, item, 3, 3, AT));
            }
        }
        life.stream()
                .filter(event -> event instanceof PlaceReserved && random.nextInt(4) == 0)
                .map(event -> ((PlaceReserved) event).quota())
                .forEach(quota ->
                        sequel.add(new ExtraPlaceGranted(quota, ApplicationNo.of(agency, 99), "当地特色产业，考核需求大", AT)));
        switch (random.nextInt(3)) {
            case 0 -> filed.stream().limit(1).forEach(item -> sequel.add(withdrawn(agency, item)));
            case 1 -> sequel.add(disqualified(agency, filed));
            default -> {}
        }
        return sequel;
    }

    private static ItemsWithdrawn withdrawn(Uscc agency, ItemCode item) {
        return new ItemsWithdrawn(agency, List.of(item), "业务调整", AT);
    }

    private static AgencyDisqualified disqualified(Uscc agency, List<ItemCode> filed) {
        return new AgencyDisqualified(
                agency, DisqualificationGround.DISHONESTY, "伪造考核记录", filed, LocalDate.of(2029, 3, 2), 3, AT);
    }
}
