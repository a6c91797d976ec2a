package org.henji.command.session;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.session.score.ScoreBookEvent.CheckFailed;
import org.henji.kernel.session.score.ScoreBookEvent.DeviationDecided;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookConfirmed;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreBookSubmitted;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresChecked;
import org.henji.kernel.session.score.ScoreBookEvent.ScoresEntered;
import org.henji.kernel.session.score.ScoreBookEvent.SheetWithdrawn;
import org.jspecify.annotations.Nullable;

/** Whose hands a score book has been in (经手人), by login, so that nobody answers for their own work. */
class ScoreBookHands {

    private final Set<String> clerks = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    @EventSourcingHandler
    void evolve(ScoresEntered event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        addClerk(userId);
    }

    @EventSourcingHandler
    void evolve(SheetWithdrawn event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        addClerk(userId);
    }

    @EventSourcingHandler
    void evolve(DeviationDecided event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        add(userId, all);
    }

    @EventSourcingHandler
    void evolve(CheckFailed event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        add(userId, all);
    }

    @EventSourcingHandler
    void evolve(ScoresChecked event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        add(userId, all);
    }

    @EventSourcingHandler
    void evolve(ScoreBookSubmitted event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        add(userId, all);
    }

    @EventSourcingHandler
    void evolve(ScoreBookConfirmed event, @MetaDataValue(TrailKeys.USER_ID) @Nullable String userId) {
        add(userId, all);
    }

    /** Whether sheets were entered or taken back by that user. */
    boolean entered(Actor actor) {
        return clerks.contains(actor.userId());
    }

    /** Whether that user took any part in it so far. */
    boolean hadPart(Actor actor) {
        return all.contains(actor.userId());
    }

    private void addClerk(@Nullable String userId) {
        add(userId, clerks);
        add(userId, all);
    }

    /** Where history does not tell, it was nobody. */
    private static void add(@Nullable String userId, Set<String> users) {
        if (userId != null) {
            users.add(userId);
        }
    }
}
