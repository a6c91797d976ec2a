package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import org.henji.kernel.certificate.batch.ClaimsEvent;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.jspecify.annotations.Nullable;

/** The lane of the agency that has to ask for blanks for who has passed. */
final class PasserLane {

    private PasserLane() {}

    static String key(SessionNo session) {
        return "passers/" + session;
    }

    static Matter evolve(@Nullable Matter row, ScoreBookEvent event) {
        if (event instanceof ScoreBookOpened e) {
            return Matter.next(null, About.of(e), null, e.at(), Cases.of(PasserCase.of(e)));
        }
        PasserCase now = known(known(row).cases().passers()).after(event);
        return Matter.next(row, known(row).about(), now.task(), event.at(), Cases.of(now));
    }

    static Matter evolve(@Nullable Matter row, ClaimsEvent event) {
        PasserCase now = known(known(row).cases().passers()).after(event);
        return Matter.next(row, known(row).about(), now.task(), event.at(), Cases.of(now));
    }
}
