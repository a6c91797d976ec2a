package org.henji.kernel.session.score;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.Evidence;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.Workbook;
import org.jspecify.annotations.Nullable;

/** What happens to the score book of a session (登分册). */
public sealed interface ScoreBookEvent extends DomainEvent {

    ScoreBookNo scoreBook();

    @Override
    default String streamId() {
        return scoreBook().value();
    }

    /** From the same act as {@code session.session-started}. */
    @StoredEvent("score.score-book-opened")
    record ScoreBookOpened(
            ScoreBookNo scoreBook,
            Uscc agency,
            RegionCode region,
            ItemCode item,
            SpecificationNo specification,
            List<TaskWeight> tasks,
            ScoreRules rules,
            Instant at)
            implements ScoreBookEvent {

        public ScoreBookOpened {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * 登分; a sheet replaces an earlier one of the same assessor for the same candidate.
     *
     * @param workbook where the sheets came from; null when entered one by one
     */
    @StoredEvent("score.scores-entered")
    record ScoresEntered(
            ScoreBookNo scoreBook,
            List<ScoreSheet> sheets,
            @Nullable Workbook workbook,
            Instant at) implements ScoreBookEvent {

        public ScoresEntered {
            sheets = List.copyOf(sheets);
        }
    }

    /** A sheet was entered for the wrong candidate or under the wrong assessor. */
    @StoredEvent("score.sheet-withdrawn")
    record SheetWithdrawn(ScoreBookNo scoreBook, int candidate, CredentialNo assessor, String reason, Instant at)
            implements ScoreBookEvent {}

    /**
     * 组长裁定
     *
     * @param spread points between the highest and the lowest total
     * @param limit the rule
     */
    @StoredEvent("score.deviation-decided")
    record DeviationDecided(
            ScoreBookNo scoreBook,
            int candidate,
            Points spread,
            int limit,
            DeviationDecision decision,
            String reason,
            Instant at)
            implements ScoreBookEvent {}

    /**
     * 校对无误
     *
     * @param results of everybody with a ticket, in the order of the candidates
     */
    @StoredEvent("score.scores-checked")
    record ScoresChecked(ScoreBookNo scoreBook, List<Result> results, Instant at) implements ScoreBookEvent {

        public ScoresChecked {
            results = List.copyOf(results);
        }
    }

    /** 校对有误: these candidates' scores differ from the paper. Their sheets are void; they are entered and checked again. */
    @StoredEvent("score.check-failed")
    record CheckFailed(ScoreBookNo scoreBook, List<Integer> candidates, String reason, Instant at)
            implements ScoreBookEvent {

        public CheckFailed {
            candidates = List.copyOf(candidates);
        }
    }

    /** 上报市(州) (BR-17) */
    @StoredEvent("score.score-book-submitted")
    record ScoreBookSubmitted(ScoreBookNo scoreBook, int registered, int present, int passed, Instant at)
            implements ScoreBookEvent {}

    /** 市(州)审核确认 (BR-17): results are final, but for a correction. */
    @StoredEvent("score.score-book-confirmed")
    record ScoreBookConfirmed(
            ScoreBookNo scoreBook, @Nullable String opinion, Instant at) implements ScoreBookEvent {}

    /** 退回: scores may be entered and are checked again. */
    @StoredEvent("score.score-book-returned")
    record ScoreBookReturned(ScoreBookNo scoreBook, String reason, Instant at) implements ScoreBookEvent {}

    /** 省鉴定中心接收 (BR-17) */
    @StoredEvent("score.score-book-received")
    record ScoreBookReceived(ScoreBookNo scoreBook, Instant at) implements ScoreBookEvent {}

    /**
     * 更正申请 by the prefecture, after the confirmation.
     *
     * @param correction running number in the score book
     * @param sheets what replaces the assessors' sheets
     * @param before the result that stands
     * @param after what it would be
     */
    @StoredEvent("score.correction-requested")
    record CorrectionRequested(
            ScoreBookNo scoreBook,
            int correction,
            int candidate,
            List<ScoreSheet> sheets,
            String reason,
            List<Evidence> evidence,
            Result before,
            Result after,
            Instant at)
            implements ScoreBookEvent {

        public CorrectionRequested {
            sheets = List.copyOf(sheets);
            evidence = List.copyOf(evidence);
        }
    }

    /** 成绩更正: approved by the centre, by another person than who asked. */
    @StoredEvent("score.score-corrected")
    record ScoreCorrected(ScoreBookNo scoreBook, int correction, List<ScoreSheet> sheets, Result result, Instant at)
            implements ScoreBookEvent {

        public ScoreCorrected {
            sheets = List.copyOf(sheets);
        }
    }

    @StoredEvent("score.correction-refused")
    record CorrectionRefused(ScoreBookNo scoreBook, int correction, String reason, Instant at)
            implements ScoreBookEvent {}
}
