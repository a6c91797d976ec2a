package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Level;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.query.desk.OfficeKey;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits, and for whom. An entry moves from office to office with its subject.
 *
 * @param subject the id of what it is about
 * @param title the name of the agency it is about, on the day it applied
 * @param office for whom it waits
 * @param since when it came to that office
 * @param until when it should be done; null where no rule sets a day
 * @param mutations by which that office may go on
 */
public record InboxEntry(
        InboxKind kind,
        String subject,
        String title,
        Uscc uscc,
        RegionCode region,
        RegionCode prefecture,
        OfficeKey office,
        Instant since,
        @Nullable Instant until,
        List<String> mutations) {

    private static final List<String> COUNTY_MAY = List.of("forwardApplication", "returnApplication");
    private static final List<String> AGENCY_MAY = List.of("resubmitApplication");

    static InboxEntry evolve(@Nullable InboxEntry row, FilingApplicationEvent event) {
        return switch (event) {
            case FilingApplied e ->
                new InboxEntry(
                                InboxKind.APPLICATION_TO_REVIEW,
                                e.application().value(),
                                e.agencyName(),
                                e.agency(),
                                e.region(),
                                e.prefecture(),
                                OfficeKey.of(e.agency()),
                                e.at(),
                                null,
                                List.of())
                        .forReview(e.receivedBy(), e.at());
            case ApplicationForwarded e -> known(row).forReview(Reviewer.PREFECTURE, e.at());
            case ApplicationReturned e -> known(row).forCorrection(e.at());
            case ApplicationResubmitted e -> known(row).forReview(e.receivedBy(), e.at());
        };
    }

    /** The entry as another office sees it, which can do nothing about it. */
    InboxEntry forOnlookers() {
        return moved(kind, office, since, List.of());
    }

    private InboxEntry forReview(Reviewer reviewer, Instant from) {
        OfficeKey reviewing = switch (reviewer) {
            case COUNTY -> OfficeKey.of(Level.COUNTY, region);
            case PREFECTURE -> OfficeKey.of(Level.PREFECTURE, prefecture);
            case CENTER -> OfficeKey.of(Level.CENTER, Regions.province().code());
            case DEPARTMENT -> OfficeKey.of(Level.DEPARTMENT, Regions.province().code());
        };
        List<String> may = reviewer == Reviewer.COUNTY ? COUNTY_MAY : List.of();
        return moved(InboxKind.APPLICATION_TO_REVIEW, reviewing, from, may);
    }

    private InboxEntry forCorrection(Instant from) {
        return moved(InboxKind.APPLICATION_TO_CORRECT, OfficeKey.of(uscc), from, AGENCY_MAY);
    }

    private InboxEntry moved(InboxKind newKind, OfficeKey to, Instant from, List<String> may) {
        return new InboxEntry(newKind, subject, title, uscc, region, prefecture, to, from, until, may);
    }
}
