package org.henji.query.certificate.blanks;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a ledger of blanks.
 *
 * @param batch that it is about, where it is about one
 * @param uscc agency to or from which they went, where they did
 * @param cause of what was spoiled
 * @param note what the act says: the delivery, why they are spoiled or how they were lost
 * @param actor null only where the event carries no trail
 */
public record BlankMovement(
        Kind kind,
        int count,
        List<BlankRange> blanks,
        @Nullable BatchNo batch,
        @Nullable Uscc uscc,
        @Nullable SpoilCause cause,
        @Nullable String note,
        Instant at,
        @Nullable Actor actor) {

    /** What was done. */
    public enum Kind {
        /** 入库 */
        RECEIVED,
        /** 分配 */
        ALLOTTED,
        /** 退回库存 */
        RELEASED,
        /** 发出 */
        DISPATCHED,
        /** 到达 */
        ARRIVED,
        /** 核发 */
        ISSUED,
        /** 作废 */
        SPOILED,
        /** 遗失 */
        LOST,
        /** 交回 */
        SURRENDERED,
        /** 收回 */
        TAKEN_BACK,
        /** 销毁 */
        DESTROYED
    }

    static BlankMovement of(Kind kind, List<BlankRange> blanks, Occurrence occurrence) {
        return new BlankMovement(
                kind,
                BlankRange.count(blanks),
                blanks,
                null,
                null,
                null,
                null,
                occurrence.event().at(),
                occurrence.actor());
    }

    BlankMovement with(@Nullable BatchNo ofBatch, @Nullable Uscc agency) {
        return new BlankMovement(kind, count, blanks, ofBatch, agency, cause, note, at, actor);
    }

    BlankMovement because(@Nullable SpoilCause why, String said) {
        return new BlankMovement(kind, count, blanks, batch, uscc, why, said, at, actor);
    }
}
