package org.henji.query.agency.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.AgencyReinstated;
import org.henji.kernel.agency.AgencyEvent.AgencySuspended;
import org.henji.kernel.agency.AgencyEvent.AgencyWarned;
import org.henji.kernel.agency.AgencyEvent.ApplicationClosed;
import org.henji.kernel.agency.AgencyEvent.ApplicationOpened;
import org.henji.kernel.agency.AgencyEvent.ItemBlocked;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemUnblocked;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.AgencyEvent.RectificationAccepted;
import org.henji.kernel.agency.AgencyEvent.RectificationOrdered;
import org.henji.kernel.agency.AgencyEvent.RectificationRejected;
import org.henji.kernel.agency.AgencyEvent.RectificationReported;
import org.henji.kernel.agency.AgencyEvent.SitesChanged;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an agency's items or its standing: what, when, who and why.
 *
 * @param actor null only where the event carries no trail
 * @param items which items; none where it concerns the agency as a whole
 * @param text what the act itself says: a reason, findings, a report or an opinion
 * @param until the deadline, the last day of a filing or of a ban
 * @param reason the reason given beside the act
 */
public record AgencyStep(
        Kind kind,
        Instant at,
        @Nullable Actor actor,
        List<ItemCode> items,
        @Nullable String text,
        @Nullable LocalDate until,
        @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        /** 备案 */
        ITEM_FILED,
        /** 项目停用 */
        ITEM_BLOCKED,
        /** 项目恢复 */
        ITEM_UNBLOCKED,
        /** 退出项目 */
        ITEMS_WITHDRAWN,
        /** 警告 */
        WARNED,
        /** 责令整改 */
        RECTIFICATION_ORDERED,
        /** 提交整改报告 */
        RECTIFICATION_REPORTED,
        /** 整改合格 */
        RECTIFICATION_ACCEPTED,
        /** 整改不合格 */
        RECTIFICATION_REJECTED,
        /** 暂停 */
        SUSPENDED,
        /** 恢复 */
        REINSTATED,
        /** 取消资格 */
        DISQUALIFIED
    }

    /** The step that an event is; empty where the event is none. */
    static Optional<AgencyStep> of(AgencyEvent event, Occurrence occurrence) {
        return Optional.ofNullable(
                switch (event) {
                    case AgencyRegistered e -> null;
                    case ParticularsChanged e -> null;
                    case ApplicationOpened e -> null;
                    case ApplicationClosed e -> null;
                    case StaffChanged e -> null;
                    case SitesChanged e -> null;
                    case ItemFiled e ->
                        step(Kind.ITEM_FILED, e.at(), occurrence, List.of(e.item()), null, e.validUntil());
                    case ItemBlocked e -> step(Kind.ITEM_BLOCKED, e.at(), occurrence, List.of(e.item()), null, null);
                    case ItemUnblocked e ->
                        step(Kind.ITEM_UNBLOCKED, e.at(), occurrence, List.of(e.item()), null, null);
                    case ItemsWithdrawn e ->
                        step(Kind.ITEMS_WITHDRAWN, e.at(), occurrence, e.items(), e.reason(), null);
                    case AgencyWarned e -> step(Kind.WARNED, e.at(), occurrence, List.of(), e.reason(), null);
                    case RectificationOrdered e ->
                        step(Kind.RECTIFICATION_ORDERED, e.at(), occurrence, List.of(), e.findings(), e.deadline());
                    case RectificationReported e ->
                        step(Kind.RECTIFICATION_REPORTED, e.at(), occurrence, List.of(), e.report(), null);
                    case RectificationAccepted e ->
                        step(Kind.RECTIFICATION_ACCEPTED, e.at(), occurrence, List.of(), e.opinion(), null);
                    case RectificationRejected e ->
                        step(Kind.RECTIFICATION_REJECTED, e.at(), occurrence, List.of(), e.reason(), e.deadline());
                    case AgencySuspended e -> step(Kind.SUSPENDED, e.at(), occurrence, List.of(), e.reason(), null);
                    case AgencyReinstated e -> step(Kind.REINSTATED, e.at(), occurrence, List.of(), e.reason(), null);
                    case AgencyDisqualified e ->
                        step(Kind.DISQUALIFIED, e.at(), occurrence, e.items(), e.reason(), e.bannedUntil());
                });
    }

    private static AgencyStep step(
            Kind kind,
            Instant at,
            Occurrence occurrence,
            List<ItemCode> items,
            @Nullable String text,
            @Nullable LocalDate until) {
        return new AgencyStep(kind, at, occurrence.actor(), items, text, until, occurrence.reason());
    }
}
