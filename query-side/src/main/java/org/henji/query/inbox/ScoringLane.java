package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import org.henji.kernel.session.ExamSessionEvent;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/** The lane of the agency's work on scores: one thing at a time, until the score book is submitted. */
final class ScoringLane {

    private ScoringLane() {}

    static String key(SessionNo session) {
        return "scoring/" + session;
    }

    static Matter evolve(@Nullable Matter row, ExamSessionEvent event) {
        if (event instanceof PlanFiled e) {
            return Matter.next(null, About.of(e), null, e.at(), Cases.of(ScoringCase.of(e)));
        }
        ScoringCase now = known(known(row).cases().scoring()).after(event);
        return Matter.next(row, known(row).about(), now.task(), event.at(), Cases.of(now));
    }

    static Matter evolve(@Nullable Matter row, ScoreBookEvent event, Occurrence occurrence) {
        ScoringCase now = known(known(row).cases().scoring()).after(event, Who.did(occurrence));
        return Matter.next(row, known(row).about(), now.task(), event.at(), Cases.of(now));
    }
}
