package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.score.ScoreBookEvent;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookOpened;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/** The lanes of the bureaus' work on a score book. */
enum ScoreBookLane {
    /** Confirmed by the prefecture, received by the centre. */
    SCORE_BOOK("score-book"),
    /** While the centre has to decide about any, since the first of them. */
    CORRECTIONS("corrections");

    private final String name;

    ScoreBookLane(String name) {
        this.name = name;
    }

    String key(ScoreBookNo no) {
        return name + "/" + no;
    }

    /** What is to be done; null while nothing is. */
    @Nullable
    Task task(ScoreBookCase book) {
        return switch (this) {
            case SCORE_BOOK -> book.turn();
            case CORRECTIONS -> book.corrections();
        };
    }

    Matter evolve(@Nullable Matter row, ScoreBookEvent event, Occurrence occurrence) {
        if (event instanceof ScoreBookOpened e) {
            ScoreBookCase begun = ScoreBookCase.of(e);
            return Matter.next(null, About.of(e), task(begun), e.at(), Cases.of(begun));
        }
        ScoreBookCase now = known(known(row).cases().scoreBook()).after(event, Who.did(occurrence));
        return Matter.next(row, known(row).about(), task(now), event.at(), Cases.of(now));
    }
}
