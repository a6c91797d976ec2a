package org.henji.kernel.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.jspecify.annotations.Nullable;

/** What happens to an assessment agency (考核机构). */
public sealed interface AgencyEvent extends DomainEvent {

    Uscc agency();

    @Override
    default String streamId() {
        return agency().value();
    }

    /**
     * The agency is known to Henji; it is not filed for any item yet.
     *
     * @param handling what its legal form asks of the bureaus that review it (BR-05, BR-08)
     */
    @StoredEvent("agency.agency-registered")
    record AgencyRegistered(Uscc agency, AgencyParticulars particulars, LegalForm.FilingHandling handling, Instant at)
            implements AgencyEvent {}

    @StoredEvent("agency.particulars-changed")
    record ParticularsChanged(Uscc agency, AgencyParticulars particulars, Instant at) implements AgencyEvent {}

    /** The agency has an application under way for these items; from the same act as {@code agency.filing-applied}. */
    @StoredEvent("agency.application-opened")
    record ApplicationOpened(Uscc agency, ApplicationNo application, List<ItemCode> items, Instant at)
            implements AgencyEvent {

        public ApplicationOpened {
            items = List.copyOf(items);
        }
    }

    /** An application has ended; its items may be applied for again. From the same act as what ended it. */
    @StoredEvent("agency.application-closed")
    record ApplicationClosed(Uscc agency, ApplicationNo application, Instant at) implements AgencyEvent {}

    /**
     * 备案: the agency may assess the item from that day.
     *
     * @param siteNo where it assesses the item
     * @param annualCapacity 年考核能力, candidates a year
     * @param filedOn the first day
     * @param validUntil the last day; null when the filing has no end
     */
    @StoredEvent("agency.item-filed")
    record ItemFiled(
            Uscc agency,
            ItemCode item,
            ApplicationNo application,
            NoticeNo notice,
            String siteNo,
            int annualCapacity,
            LocalDate filedOn,
            @Nullable LocalDate validUntil,
            Instant at)
            implements AgencyEvent {}

    /** The roster of a filed agency: at its filing that of its application, later as it reports changes (BR-07). */
    @StoredEvent("agency.staff-changed")
    record StaffChanged(Uscc agency, List<StaffMember> staff, Instant at) implements AgencyEvent {

        public StaffChanged {
            staff = List.copyOf(staff);
        }
    }

    /** The sites of a filed agency, as {@code agency.staff-changed} for its staff (BR-06). */
    @StoredEvent("agency.sites-changed")
    record SitesChanged(Uscc agency, List<Site> sites, Instant at) implements AgencyEvent {

        public SitesChanged {
            sites = List.copyOf(sites);
        }
    }

    /**
     * 项目停用: on that day too few assessors with a valid credential cover the item, so no session of it may be planned (BR-07).
     *
     * @param required the number by the rule of that day
     */
    @StoredEvent("agency.item-blocked")
    record ItemBlocked(Uscc agency, ItemCode item, int validAssessors, int required, Instant at)
            implements AgencyEvent {}

    /** Enough assessors cover the item again. */
    @StoredEvent("agency.item-unblocked")
    record ItemUnblocked(Uscc agency, ItemCode item, int validAssessors, int required, Instant at)
            implements AgencyEvent {}

    /** 警告 */
    @StoredEvent("agency.agency-warned")
    record AgencyWarned(Uscc agency, Reviewer by, String reason, Instant at) implements AgencyEvent {}

    /**
     * 责令限期整改
     *
     * @param findings what is to be put right
     * @param deadline the last day
     */
    @StoredEvent("agency.rectification-ordered")
    record RectificationOrdered(Uscc agency, Reviewer by, String findings, LocalDate deadline, Instant at)
            implements AgencyEvent {}

    /** 整改报告: the agency says what it has put right. */
    @StoredEvent("agency.rectification-reported")
    record RectificationReported(Uscc agency, String report, Instant at) implements AgencyEvent {}

    /** 整改验收合格 */
    @StoredEvent("agency.rectification-accepted")
    record RectificationAccepted(Uscc agency, @Nullable String opinion, Instant at) implements AgencyEvent {}

    /** 整改验收不合格: it goes on, until another day. */
    @StoredEvent("agency.rectification-rejected")
    record RectificationRejected(Uscc agency, String reason, LocalDate deadline, Instant at) implements AgencyEvent {}

    /** 暂停: no session may be planned until it is reinstated. */
    @StoredEvent("agency.agency-suspended")
    record AgencySuspended(Uscc agency, Reviewer by, String reason, Instant at) implements AgencyEvent {}

    /** 恢复 */
    @StoredEvent("agency.agency-reinstated")
    record AgencyReinstated(Uscc agency, Reviewer by, String reason, Instant at) implements AgencyEvent {}

    /** 退出: at its own wish the agency is no longer filed for these items. */
    @StoredEvent("agency.items-withdrawn")
    record ItemsWithdrawn(Uscc agency, List<ItemCode> items, String reason, Instant at) implements AgencyEvent {

        public ItemsWithdrawn {
            items = List.copyOf(items);
        }
    }

    /**
     * 取消资格 (BR-24): it is filed for nothing any more and may not apply for a while.
     *
     * @param items what it was filed for
     * @param bannedUntil the last day on which it may not apply
     * @param banYears the rule of that day
     */
    @StoredEvent("agency.agency-disqualified")
    record AgencyDisqualified(
            Uscc agency,
            DisqualificationGround ground,
            String reason,
            List<ItemCode> items,
            LocalDate bannedUntil,
            int banYears,
            Instant at)
            implements AgencyEvent {

        public AgencyDisqualified {
            items = List.copyOf(items);
        }
    }
}
