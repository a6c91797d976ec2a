package org.henji.kernel.certificate.blank;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the blanks of one holder (空白证书台账): those of the centre come from the printing works and go to agencies
 * or, where a certificate is printed anew, to its holder; those of an agency come from the centre and go to the holders.
 */
public sealed interface BlankStockEvent extends DomainEvent {

    StockNo stock();

    @Override
    default String streamId() {
        return stock().value();
    }

    /**
     * 指定保管人
     *
     * @param keeper user id; who keeps does not issue
     */
    @StoredEvent("blank.keeper-appointed")
    record KeeperAppointed(StockNo stock, String keeper, Instant at) implements BlankStockEvent {}

    /**
     * 入库 from the printing works.
     *
     * @param source who delivered, and the number of the delivery
     */
    @StoredEvent("blank.blanks-received")
    record BlanksReceived(StockNo stock, BlankRange blanks, String source, Instant at) implements BlankStockEvent {}

    /**
     * 分配: from stock.
     *
     * @param batch null of a certificate that is printed anew
     */
    @StoredEvent("blank.blanks-allotted")
    record BlanksAllotted(StockNo stock, @Nullable BatchNo batch, List<AllottedBlank> blanks, Instant at)
            implements BlankStockEvent {

        public BlanksAllotted {
            blanks = List.copyOf(blanks);
        }
    }

    /** 退回库存: allotted, and nothing was printed on it. */
    @StoredEvent("blank.blanks-released")
    record BlanksReleased(StockNo stock, List<BlankRange> blanks, Instant at) implements BlankStockEvent {

        public BlanksReleased {
            blanks = List.copyOf(blanks);
        }
    }

    /** 发出: allotted ones, printed, to an agency. */
    @StoredEvent("blank.blanks-dispatched")
    record BlanksDispatched(StockNo stock, Uscc to, BatchNo batch, List<BlankRange> blanks, Instant at)
            implements BlankStockEvent {

        public BlanksDispatched {
            blanks = List.copyOf(blanks);
        }
    }

    /** 到达 at an agency, with certificates printed on them. */
    @StoredEvent("blank.blanks-arrived")
    record BlanksArrived(StockNo stock, BatchNo batch, List<BlankRange> blanks, Instant at) implements BlankStockEvent {

        public BlanksArrived {
            blanks = List.copyOf(blanks);
        }
    }

    /** 核发 to the holders of the certificates. */
    @StoredEvent("blank.blanks-issued")
    record BlanksIssued(StockNo stock, List<BlankRange> blanks, Instant at) implements BlankStockEvent {

        public BlanksIssued {
            blanks = List.copyOf(blanks);
        }
    }

    /** 作废; those of holders have been collected. */
    @StoredEvent("blank.blanks-spoiled")
    record BlanksSpoiled(StockNo stock, SpoilCause cause, List<BlankRange> blanks, String note, Instant at)
            implements BlankStockEvent {

        public BlanksSpoiled {
            blanks = List.copyOf(blanks);
        }
    }

    /** 遗失: by whoever had them; those that were dispatched and did not arrive, too. */
    @StoredEvent("blank.blanks-lost")
    record BlanksLost(StockNo stock, List<BlankRange> blanks, String note, Instant at) implements BlankStockEvent {

        public BlanksLost {
            blanks = List.copyOf(blanks);
        }
    }

    /** 交回: spoiled ones, to the centre. */
    @StoredEvent("blank.spoiled-blanks-surrendered")
    record SpoiledBlanksSurrendered(StockNo stock, List<BlankRange> blanks, Instant at) implements BlankStockEvent {

        public SpoiledBlanksSurrendered {
            blanks = List.copyOf(blanks);
        }
    }

    /** 收回: spoiled ones, from an agency. */
    @StoredEvent("blank.spoiled-blanks-taken-back")
    record SpoiledBlanksTakenBack(StockNo stock, Uscc from, List<BlankRange> blanks, Instant at)
            implements BlankStockEvent {

        public SpoiledBlanksTakenBack {
            blanks = List.copyOf(blanks);
        }
    }

    /**
     * 销毁 of spoiled ones.
     *
     * @param witnesses user ids of who saw it, beside who records it
     * @param requiredWitnesses the rule of that day
     */
    @StoredEvent("blank.blanks-destroyed")
    record BlanksDestroyed(
            StockNo stock, List<BlankRange> blanks, List<String> witnesses, int requiredWitnesses, Instant at)
            implements BlankStockEvent {

        public BlanksDestroyed {
            blanks = List.copyOf(blanks);
            witnesses = List.copyOf(witnesses);
        }
    }

    /**
     * 盘点
     *
     * @param counted what lies there
     * @param booked what the ledger says
     * @param explanation of the difference; null when there is none
     */
    @StoredEvent("blank.stock-taken")
    record StockTaken(
            StockNo stock,
            StockCount counted,
            StockCount booked,
            @Nullable String explanation,
            Instant at) implements BlankStockEvent {}
}
