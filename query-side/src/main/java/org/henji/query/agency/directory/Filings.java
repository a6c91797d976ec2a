package org.henji.query.agency.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.Site;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is filed for and what that rests on: its sites and its standing. Whether it may assess an item is a question about
 * a day, which {@link #on} answers: credentials and filings run out without an event.
 */
public record Filings(List<FiledItem> items, List<Site> sites, Standing standing) {

    static final Filings NONE = new Filings(List.of(), List.of(), Standing.NORMAL);

    Filings after(AgencyEvent event) {
        Standing stands = standing.after(event);
        return switch (event) {
            case ItemFiled e -> with(plus(FiledItem.of(e)), stands);
            case ItemBlocked e -> with(blocked(e.item(), e.at()), stands);
            case ItemUnblocked e -> with(blocked(e.item(), null), stands);
            case ItemsWithdrawn e -> with(without(e.items()), stands);
            case AgencyDisqualified e -> with(List.of(), stands);
            case SitesChanged e -> new Filings(items, e.sites(), stands);
            default -> new Filings(items, sites, stands);
        };
    }

    List<ItemCode> codes() {
        return items.stream().map(FiledItem::item).toList();
    }

    /** The sites, while the agency is filed for something. */
    List<Site> sitesInUse() {
        return items.isEmpty() ? List.of() : sites;
    }

    /**
     * The items as they stand on that day.
     *
     * @param staffing what the credentials of its assessors allow
     * @param assessorsPerItem with how many valid assessors an item may be assessed
     */
    List<FiledItemOnDay> on(LocalDate day, Staffing staffing, int assessorsPerItem) {
        return items.stream()
                .map(item -> on(day, item, staffing, assessorsPerItem))
                .toList();
    }

    private FiledItemOnDay on(LocalDate day, FiledItem filed, Staffing staffing, int assessorsPerItem) {
        return new FiledItemOnDay(
                filed.item(),
                filed.application(),
                filed.notice(),
                address(filed.siteNo()),
                filed.annualCapacity(),
                filed.filedOn(),
                filed.validUntil(),
                staffing.staffedUntil(filed.item(), assessorsPerItem),
                status(day, filed, staffing.suffices(filed.item(), day, assessorsPerItem)));
    }

    private FilingStatus status(LocalDate day, FiledItem filed, boolean staffed) {
        if (filed.validUntil() != null && day.isAfter(filed.validUntil())) {
            return FilingStatus.EXPIRED;
        }
        if (standing.suspension() != null) {
            return FilingStatus.SUSPENDED;
        }
        return staffed && filed.blockedSince() == null ? FilingStatus.FILED : FilingStatus.BLOCKED;
    }

    private @Nullable SiteAddress address(String siteNo) {
        return sites.stream()
                .filter(site -> site.siteNo().equals(siteNo))
                .map(site -> new SiteAddress(siteNo, site.address()))
                .findFirst()
                .orElse(null);
    }

    /** Sites stay even without an item: filed again with the same ones, an agency does not report them anew. */
    private Filings with(List<FiledItem> newItems, Standing stands) {
        return new Filings(newItems, sites, stands);
    }

    private List<FiledItem> plus(FiledItem filed) {
        return Stream.concat(without(List.of(filed.item())).stream(), Stream.of(filed))
                .toList();
    }

    private List<FiledItem> blocked(ItemCode code, @Nullable Instant since) {
        if (!codes().contains(code)) {
            throw new IllegalStateException("a change for an item that is not filed");
        }
        return items.stream()
                .map(filed -> filed.item().equals(code) ? filed.blockedSince(since) : filed)
                .toList();
    }

    private List<FiledItem> without(List<ItemCode> codes) {
        return items.stream().filter(item -> !codes.contains(item.item())).toList();
    }
}
