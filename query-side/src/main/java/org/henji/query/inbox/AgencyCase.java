package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.RectificationAccepted;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.AgencyEvent.RectificationRejected;
import org.henji.kernel.agency.AgencyEvent.RectificationReported;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Level;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work that a filed agency has, and about the work with it.
 *
 * @param blocked items that too few assessors cover
 * @param rectification null while nothing has to be put right
 */
public record AgencyCase(
        Uscc uscc, List<ItemCode> blocked, @Nullable Rectification rectification) implements Case {

    /** A rectification that goes on. */
    public record Rectification(Reviewer by, LocalDate deadline, boolean reported) {}

    static AgencyCase of(Uscc agency) {
        return new AgencyCase(agency, List.of(), null);
    }

    AgencyCase after(AgencyEvent event) {
        return switch (event) {
            case RectificationOrdered e -> with(new Rectification(e.by(), e.deadline(), false));
            case RectificationReported e -> with(new Rectification(open().by(), open().deadline(), true));
            case RectificationRejected e -> with(new Rectification(open().by(), e.deadline(), false));
            case RectificationAccepted e -> with((Rectification) null);
            case ItemBlocked e ->
                with(Stream.concat(blocked.stream(), Stream.of(e.item()))
                        .distinct()
                        .toList());
            case ItemUnblocked e -> without(e.item()::equals);
            case ItemsWithdrawn e -> without(e.items()::contains);
            case AgencyDisqualified e -> of(uscc);
            // nothing else makes work or ends it
            default -> this;
        };
    }

    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return true;
    }

    @Nullable
    Task rectifying() {
        if (rectification == null) {
            return null;
        }
        return rectification.reported()
                ? ofOverseer(rectification, InboxKind.RECTIFICATION_TO_ACCEPT)
                : Task.of(InboxKind.RECTIFICATION_TO_REPORT, Level.AGENCY, uscc.value(), "reportRectification")
                        .until(rectification.deadline());
    }

    /** An agency that lets the day pass does nothing, so nothing would tell whoever has to act then. */
    @Nullable
    Task supervising() {
        return rectification == null || rectification.reported()
                ? null
                : ofOverseer(rectification, InboxKind.RECTIFICATION_TO_FOLLOW_UP)
                        .until(rectification.deadline());
    }

    @Nullable
    Task staffing() {
        return blocked.isEmpty()
                ? null
                : Task.of(InboxKind.ITEMS_TO_STAFF, Level.AGENCY, uscc.value(), "changeStaff", "withdrawItems")
                        .about(blocked);
    }

    private Task ofOverseer(Rectification ordered, InboxKind kind) {
        return Task.of(
                kind, Level.valueOf(ordered.by().name()), uscc.value(), "acceptRectification", "rejectRectification");
    }

    private Rectification open() {
        return known(rectification);
    }

    private AgencyCase with(@Nullable Rectification changed) {
        return new AgencyCase(uscc, blocked, changed);
    }

    private AgencyCase with(List<ItemCode> items) {
        return new AgencyCase(uscc, items, rectification);
    }

    private AgencyCase without(Predicate<ItemCode> gone) {
        return with(blocked.stream().filter(gone.negate()).toList());
    }
}
