package org.henji.query.agency.applications;

import java.time.Instant;
import org.henji.kernel.agency.EvaluationNo;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * How far an item has come.
 *
 * @param since when the state began
 * @param evaluation on whose ground the prefecture decided
 * @param notice the last one it was on
 * @param opinion what was said with the state: an opinion, or the reason of a refusal
 */
public record ItemProgress(
        ItemCode item,
        ItemState state,
        Instant since,
        @Nullable EvaluationNo evaluation,
        @Nullable NoticeNo notice,
        @Nullable String opinion) {

    static ItemProgress applied(ItemCode item, Instant at) {
        return new ItemProgress(item, ItemState.APPLIED, at, null, null, null);
    }

    ItemProgress decided(ItemState decision, EvaluationNo ground, @Nullable String said, Instant at) {
        return new ItemProgress(item, decision, at, ground, notice, said);
    }

    ItemProgress onNotice(NoticeNo no, Instant at) {
        return new ItemProgress(item, ItemState.ON_NOTICE, at, evaluation, no, null);
    }

    ItemProgress in(ItemState newState, @Nullable String said, Instant at) {
        return new ItemProgress(item, newState, at, evaluation, notice, said);
    }
}
