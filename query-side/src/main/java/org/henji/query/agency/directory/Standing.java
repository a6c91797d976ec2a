package org.henji.query.agency.directory;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyReinstated;
import org.henji.kernel.agency.AgencyEvent.AgencySuspended;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.RectificationAccepted;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.AgencyEvent.RectificationRejected;
import org.henji.kernel.agency.AgencyEvent.RectificationReported;
import org.henji.kernel.agency.DisqualificationGround;
import org.henji.kernel.agency.Reviewer;
import org.jspecify.annotations.Nullable;

/** The measures against an agency that are in force. They do not wait for each other, so several may be. */
public record Standing(
        @Nullable Rectification rectification,
        @Nullable Suspension suspension,
        @Nullable Disqualification disqualification) {

    public static final Standing NORMAL = new Standing(null, null, null);

    /**
     * 整改
     *
     * @param deadline the last day
     * @param report what the agency says it has put right; null until it does, and again after its report was rejected
     */
    public record Rectification(
            Reviewer by,
            String findings,
            LocalDate deadline,
            Instant orderedAt,
            @Nullable String report,
            @Nullable Instant reportedAt) {

        /** Whether the agency should have reported by now. */
        boolean isOverdueOn(LocalDate today) {
            return reportedAt == null && today.isAfter(deadline);
        }

        private Rectification reported(String what, Instant at) {
            return new Rectification(by, findings, deadline, orderedAt, what, at);
        }

        private Rectification until(LocalDate day) {
            return new Rectification(by, findings, day, orderedAt, null, null);
        }
    }

    /** 暂停 */
    public record Suspension(Reviewer by, String reason, Instant at) {}

    /**
     * 取消资格
     *
     * @param bannedUntil the last day on which it may not apply
     */
    public record Disqualification(DisqualificationGround ground, String reason, LocalDate bannedUntil, Instant at) {}

    public StandingState state() {
        if (disqualification != null) {
            return StandingState.DISQUALIFIED;
        }
        if (suspension != null) {
            return StandingState.SUSPENDED;
        }
        return rectification == null ? StandingState.NORMAL : StandingState.RECTIFYING;
    }

    public Standing after(AgencyEvent event) {
        return switch (event) {
            case RectificationOrdered e ->
                rectifying(new Rectification(e.by(), e.findings(), e.deadline(), e.at(), null, null));
            case RectificationReported e -> rectifying(known(rectification).reported(e.report(), e.at()));
            case RectificationRejected e -> rectifying(known(rectification).until(e.deadline()));
            case RectificationAccepted e -> rectifying(null);
            case AgencySuspended e -> suspended(new Suspension(e.by(), e.reason(), e.at()));
            case AgencyReinstated e -> suspended(null);
            case AgencyDisqualified e ->
                new Standing(null, null, new Disqualification(e.ground(), e.reason(), e.bannedUntil(), e.at()));
            // filed again after the ban: a new beginning
            case ItemFiled e -> new Standing(rectification, suspension, null);
            default -> this;
        };
    }

    private Standing rectifying(@Nullable Rectification order) {
        return new Standing(order, suspension, disqualification);
    }

    private Standing suspended(@Nullable Suspension measure) {
        return new Standing(rectification, measure, disqualification);
    }
}
