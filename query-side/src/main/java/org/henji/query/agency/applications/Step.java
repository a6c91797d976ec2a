package org.henji.query.agency.applications;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationCompleted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationForwarded;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationReturned;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationVoided;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationWithdrawn;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.EvaluationOpened;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.FilingApplicationEvent.ItemCleared;
import org.henji.kernel.agency.FilingApplicationEvent.ItemGranted;
import org.henji.kernel.agency.FilingApplicationEvent.ItemNotRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemObjectedTo;
import org.henji.kernel.agency.FilingApplicationEvent.ItemPutOnNotice;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRecommended;
import org.henji.kernel.agency.FilingApplicationEvent.ItemRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ItemTakenOffNotice;
import org.henji.kernel.agency.FilingApplicationEvent.PreliminaryResultSubmitted;
import org.henji.kernel.agency.FilingApplicationEvent.RecheckPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ResultReported;
import org.henji.kernel.agency.FilingApplicationEvent.ReturnedToPrefecture;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * One step of an application's way: what, when, who and why.
 *
 * @param actor null only where the event carries no trail
 * @param opinion what the act itself says: the opinion of who forwarded, the reason of who returned
 * @param reason the reason given beside the act
 * @param items what it was about; empty where it was about the whole application
 * @param evaluation that it began or rests on
 * @param notice that it is about
 */
public record Step(
        Kind kind,
        Instant at,
        @Nullable Actor actor,
        @Nullable String opinion,
        @Nullable String reason,
        List<ItemCode> items,
        @Nullable EvaluationNo evaluation,
        @Nullable NoticeNo notice) {

    /** What was done. */
    public enum Kind {
        /** 申报 */
        APPLIED,
        /** 上报 */
        FORWARDED,
        /** 退回 */
        RETURNED,
        /** 重新提交 */
        RESUBMITTED,
        /** 受理 */
        ACCEPTED,
        /** 不予受理 */
        REFUSED,
        /** 组成专家评议组 */
        EVALUATION_OPENED,
        /** 推荐 */
        ITEM_RECOMMENDED,
        /** 不推荐 */
        ITEM_NOT_RECOMMENDED,
        /** 提交初审结果 */
        PRELIMINARY_RESULT_SUBMITTED,
        /** 合规性审查通过 */
        COMPLIANCE_REVIEW_PASSED,
        /** 退回市(州) */
        RETURNED_TO_PREFECTURE,
        /** 上报评审结果 */
        RESULT_REPORTED,
        /** 复核通过 */
        RECHECK_PASSED,
        /** 公示 */
        ITEM_PUT_ON_NOTICE,
        /** 撤下公示 */
        ITEM_TAKEN_OFF_NOTICE,
        /** 公示无异议 */
        ITEM_CLEARED,
        /** 公示异议成立 */
        ITEM_OBJECTED_TO,
        /** 予以备案 */
        ITEM_FILED,
        /** 不予备案 */
        ITEM_REFUSED,
        /** 撤回 */
        WITHDRAWN,
        /** 终止 */
        VOIDED,
        /** 办结 */
        COMPLETED
    }

    static Step of(FilingApplicationEvent event, Occurrence occurrence) {
        return switch (event) {
            case FilingApplied e -> step(Kind.APPLIED, null, e, occurrence);
            case ApplicationForwarded e -> step(Kind.FORWARDED, e.opinion(), e, occurrence);
            case ApplicationReturned e -> step(Kind.RETURNED, e.reason(), e, occurrence);
            case ApplicationResubmitted e -> step(Kind.RESUBMITTED, null, e, occurrence);
            case ApplicationAccepted e -> step(Kind.ACCEPTED, e.legalFormOpinion(), e, occurrence);
            case ApplicationRefused e -> step(Kind.REFUSED, e.reason(), e, occurrence);
            case EvaluationOpened e ->
                step(Kind.EVALUATION_OPENED, null, e, occurrence).in(e.evaluation());
            case ItemRecommended e ->
                step(Kind.ITEM_RECOMMENDED, e.opinion(), e, occurrence)
                        .about(e.item())
                        .in(e.evaluation());
            case ItemNotRecommended e ->
                step(Kind.ITEM_NOT_RECOMMENDED, e.reason(), e, occurrence)
                        .about(e.item())
                        .in(e.evaluation());
            case PreliminaryResultSubmitted e -> step(Kind.PRELIMINARY_RESULT_SUBMITTED, e.opinion(), e, occurrence);
            case ComplianceReviewPassed e -> step(Kind.COMPLIANCE_REVIEW_PASSED, e.opinion(), e, occurrence);
            case ReturnedToPrefecture e -> step(Kind.RETURNED_TO_PREFECTURE, e.reason(), e, occurrence);
            case ResultReported e -> step(Kind.RESULT_REPORTED, e.opinion(), e, occurrence);
            case RecheckPassed e ->
                step(Kind.RECHECK_PASSED, e.opinion(), e, occurrence).about(e.items());
            case ItemPutOnNotice e ->
                step(Kind.ITEM_PUT_ON_NOTICE, null, e, occurrence)
                        .about(e.item())
                        .on(e.notice());
            case ItemTakenOffNotice e ->
                step(Kind.ITEM_TAKEN_OFF_NOTICE, null, e, occurrence)
                        .about(e.item())
                        .on(e.notice());
            case ItemCleared e ->
                step(Kind.ITEM_CLEARED, null, e, occurrence).about(e.item()).on(e.notice());
            case ItemObjectedTo e ->
                step(Kind.ITEM_OBJECTED_TO, null, e, occurrence).about(e.item()).on(e.notice());
            case ItemGranted e ->
                step(Kind.ITEM_FILED, e.opinion(), e, occurrence).about(e.item());
            case ItemRefused e ->
                step(Kind.ITEM_REFUSED, e.reason(), e, occurrence).about(e.item());
            case ApplicationWithdrawn e -> step(Kind.WITHDRAWN, e.reason(), e, occurrence);
            case ApplicationVoided e -> step(Kind.VOIDED, e.reason(), e, occurrence);
            case ApplicationCompleted e -> step(Kind.COMPLETED, null, e, occurrence);
        };
    }

    private static Step step(Kind kind, @Nullable String opinion, FilingApplicationEvent event, Occurrence occurrence) {
        return new Step(kind, event.at(), occurrence.actor(), opinion, occurrence.reason(), List.of(), null, null);
    }

    private Step about(ItemCode item) {
        return about(List.of(item));
    }

    private Step about(List<ItemCode> concerned) {
        return new Step(kind, at, actor, opinion, reason, concerned, evaluation, notice);
    }

    private Step in(EvaluationNo no) {
        return new Step(kind, at, actor, opinion, reason, items, no, notice);
    }

    private Step on(NoticeNo no) {
        return new Step(kind, at, actor, opinion, reason, items, evaluation, no);
    }
}
