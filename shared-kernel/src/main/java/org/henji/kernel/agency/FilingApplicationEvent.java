package org.henji.kernel.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What happens to a filing application (备案申请), BR-10 … BR-14. */
public sealed interface FilingApplicationEvent extends DomainEvent {

    ApplicationNo application();

    @Override
    default String streamId() {
        return application().value();
    }

    /**
     * An agency applied.
     *
     * @param agencyName the applicant's name on that day
     * @param region the county that receives it, or the prefecture where that has no counties
     * @param receivedBy whose turn it is: the county, or the prefecture where there is none
     */
    @StoredEvent("agency.filing-applied")
    record FilingApplied(
            ApplicationNo application,
            Uscc agency,
            String agencyName,
            RegionCode region,
            RegionCode prefecture,
            Reviewer receivedBy,
            Dossier dossier,
            AppliedRules rules,
            Instant at)
            implements FilingApplicationEvent {}

    /** The county put it before the prefecture (县(区)汇总上报). */
    @StoredEvent("agency.application-forwarded")
    record ApplicationForwarded(
            ApplicationNo application, @Nullable String opinion, Instant at) implements FilingApplicationEvent {}

    /** Sent back to the agency for correction. */
    @StoredEvent("agency.application-returned")
    record ApplicationReturned(ApplicationNo application, Reviewer by, String reason, Instant at)
            implements FilingApplicationEvent {}

    /** The agency corrected a returned application; the items stay those that were applied for. */
    @StoredEvent("agency.application-resubmitted")
    record ApplicationResubmitted(
            ApplicationNo application, Reviewer receivedBy, Dossier dossier, AppliedRules rules, Instant at)
            implements FilingApplicationEvent {}

    /**
     * The prefecture took it on: it has checked the prohibitions and, where the legal form asks for it, the form.
     *
     * @param legalFormOpinion why the applicant may be filed although its legal form asks for a decision; null where it asks none
     */
    @StoredEvent("agency.application-accepted")
    record ApplicationAccepted(
            ApplicationNo application,
            List<ProhibitionFinding> prohibitions,
            @Nullable String legalFormOpinion,
            Instant at)
            implements FilingApplicationEvent {

        public ApplicationAccepted {
            prohibitions = List.copyOf(prohibitions);
        }
    }

    /** 不予受理: the prefecture does not take it on. The application has ended. */
    @StoredEvent("agency.application-refused")
    record ApplicationRefused(ApplicationNo application, List<Prohibition> prohibitions, String reason, Instant at)
            implements FilingApplicationEvent {

        public ApplicationRefused {
            prohibitions = List.copyOf(prohibitions);
        }
    }

    /** A panel begins to evaluate it; from the same act as {@code agency.panel-formed}. */
    @StoredEvent("agency.evaluation-opened")
    record EvaluationOpened(ApplicationNo application, EvaluationNo evaluation, Instant at)
            implements FilingApplicationEvent {}

    /** The prefecture recommends the item on the ground of that evaluation; a place is reserved in the same act. */
    @StoredEvent("agency.item-recommended")
    record ItemRecommended(
            ApplicationNo application,
            ItemCode item,
            EvaluationNo evaluation,
            @Nullable String opinion,
            Instant at) implements FilingApplicationEvent {}

    /** The prefecture does not recommend the item. */
    @StoredEvent("agency.item-not-recommended")
    record ItemNotRecommended(
            ApplicationNo application, ItemCode item, EvaluationNo evaluation, String reason, Instant at)
            implements FilingApplicationEvent {}

    /** 市(州)初审结果: every item is decided on; the centre reviews that now. */
    @StoredEvent("agency.preliminary-result-submitted")
    record PreliminaryResultSubmitted(
            ApplicationNo application, @Nullable String opinion, Instant at) implements FilingApplicationEvent {}

    /**
     * 合规性审查: the centre finds the result in order and sent somebody to the prefecture's collective review.
     *
     * @param attendee who was sent
     * @param attendedOn the day of the collective review
     */
    @StoredEvent("agency.compliance-review-passed")
    record ComplianceReviewPassed(
            ApplicationNo application,
            PersonalData attendee,
            LocalDate attendedOn,
            @Nullable String opinion,
            Instant at)
            implements FilingApplicationEvent {}

    /** The centre or the department sends it back to the prefecture, whose recommendations no longer stand. */
    @StoredEvent("agency.application-returned-to-prefecture")
    record ReturnedToPrefecture(ApplicationNo application, Reviewer by, String reason, Instant at)
            implements FilingApplicationEvent {}

    /** The prefecture reports the result of the collective review. */
    @StoredEvent("agency.result-reported")
    record ResultReported(
            ApplicationNo application, @Nullable String opinion, Instant at) implements FilingApplicationEvent {}

    /** 复核: the department found these items in order; they may be published. */
    @StoredEvent("agency.recheck-passed")
    record RecheckPassed(
            ApplicationNo application,
            List<ItemCode> items,
            @Nullable String opinion,
            Instant at) implements FilingApplicationEvent {

        public RecheckPassed {
            items = List.copyOf(items);
        }
    }

    /** From the same act as {@code agency.notice-published}. */
    @StoredEvent("agency.item-put-on-notice")
    record ItemPutOnNotice(ApplicationNo application, ItemCode item, NoticeNo notice, Instant at)
            implements FilingApplicationEvent {}

    /** The notice was withdrawn; the item may be published again. */
    @StoredEvent("agency.item-taken-off-notice")
    record ItemTakenOffNotice(ApplicationNo application, ItemCode item, NoticeNo notice, Instant at)
            implements FilingApplicationEvent {}

    /** 公示无异议: the notice closed without an objection to it that was upheld. */
    @StoredEvent("agency.item-cleared")
    record ItemCleared(ApplicationNo application, ItemCode item, NoticeNo notice, Instant at)
            implements FilingApplicationEvent {}

    /** The notice was closed, or withdrawn, with an objection to it upheld: the item can only be refused. */
    @StoredEvent("agency.item-objected-to")
    record ItemObjectedTo(ApplicationNo application, ItemCode item, NoticeNo notice, Instant at)
            implements FilingApplicationEvent {}

    /** 予以备案; from the same act as {@code agency.item-filed}. */
    @StoredEvent("agency.item-granted")
    record ItemGranted(
            ApplicationNo application,
            ItemCode item,
            @Nullable String opinion,
            Instant at) implements FilingApplicationEvent {}

    /** 不予备案: the department does not file the item. */
    @StoredEvent("agency.item-refused")
    record ItemRefused(ApplicationNo application, ItemCode item, String reason, Instant at)
            implements FilingApplicationEvent {}

    /** The applicant takes it back; what is filed stays filed. The application has ended. */
    @StoredEvent("agency.application-withdrawn")
    record ApplicationWithdrawn(ApplicationNo application, String reason, Instant at)
            implements FilingApplicationEvent {}

    /** The applicant was disqualified meanwhile. The application has ended. */
    @StoredEvent("agency.application-voided")
    record ApplicationVoided(ApplicationNo application, String reason, Instant at) implements FilingApplicationEvent {}

    /** 办结: the last of its items is filed, refused or not recommended. The application has ended. */
    @StoredEvent("agency.application-completed")
    record ApplicationCompleted(ApplicationNo application, Instant at) implements FilingApplicationEvent {}
}
