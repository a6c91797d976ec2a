package org.henji.command.session;

import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.session.ScoreBookNo;
import org.springframework.stereotype.Component;

/**
 * What other capabilities may know of score books while they decide. A book that is asked is locked: nobody returns or corrects
 * it until the act that asks has ended.
 */
@Component
public class ScoreBooks {

    private final Aggregates aggregates;

    public ScoreBooks(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** The book must exist. */
    public SessionResults results(ScoreBookNo scoreBook) {
        return aggregates.ask(ScoreBook.class, scoreBook, ScoreBook::sessionResults);
    }
}
