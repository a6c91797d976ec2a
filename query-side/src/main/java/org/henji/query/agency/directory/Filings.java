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
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.Site;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is filed for and what that rests on: its sites, the terms of its assessors and its standing. Whether it may assess
 * an item is a question about a day, which {@link #on} answers: credentials and filings run out without an event.
 */
public record Filings(List<FiledItem> items, List<Site> sites, List<AssessorTerm> assessors, Standing standing) {

    static final Filings NONE = new Filings(List.of(), List.of(), List.of(), Standing.NORMAL);

    Filings after(AgencyEvent event) {
        Standing stands = standing.after(event);
        return switch (event) {
            case ItemFiled e -> with(plus(FiledItem.of(e)), stands);
            case ItemBlocked e -> with(blocked(e.item(), e.at()), stands);
            case ItemUnblocked e -> with(blocked(e.item(), null), stands);
            case ItemsWithdrawn e -> with(without(e.items()), stands);
            case AgencyDisqualified e -> with(List.of(), stands);
            case StaffChanged e -> new Filings(items, sites, AssessorTerm.of(e.staff()), stands);
            case SitesChanged e -> new Filings(items, e.sites(), assessors, stands);
            default -> new Filings(items, sites, assessors, stands);
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
     * @param assessorsPerItem with how many valid assessors an item may be assessed
     */
    List<FiledItemOnDay> on(LocalDate day, int assessorsPerItem) {
        return items.stream().map(item -> on(day, item, assessorsPerItem)).toList();
    }

    private FiledItemOnDay on(LocalDate day, FiledItem filed, int assessorsPerItem) {
        @Nullable LocalDate staffedUntil = AssessorTerm.staffedUntil(assessors, filed.item(), assessorsPerItem);
        return new FiledItemOnDay(
                filed.item(),
                filed.application(),
                filed.notice(),
                address(filed.siteNo()),
                filed.annualCapacity(),
                filed.filedOn(),
                filed.validUntil(),
                staffedUntil,
                status(day, filed, staffedUntil));
    }

    private FilingStatus status(LocalDate day, FiledItem filed, @Nullable LocalDate staffedUntil) {
        if (filed.validUntil() != null && day.isAfter(filed.validUntil())) {
            return FilingStatus.EXPIRED;
        }
        if (standing.suspension() != null) {
            return FilingStatus.SUSPENDED;
        }
        boolean understaffed = staffedUntil == null || day.isAfter(staffedUntil);
        return understaffed || filed.blockedSince() != null ? FilingStatus.BLOCKED : FilingStatus.FILED;
    }

    private @Nullable SiteAddress address(String siteNo) {
        return sites.stream()
                .filter(site -> site.siteNo().equals(siteNo))
                .map(site -> new SiteAddress(siteNo, site.address()))
                .findFirst()
                .orElse(null);
    }

    /** Sites and assessors stay even without an item: filed again with the same ones, an agency does not report them anew. */
    private Filings with(List<FiledItem> newItems, Standing stands) {
        return new Filings(newItems, sites, assessors, stands);
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
