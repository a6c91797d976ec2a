package org.henji.command.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.StockNo;
import org.henji.kernel.certificate.blank.SpoilCause;
import org.henji.kernel.certificate.blank.StockCount;
import org.jspecify.annotations.Nullable;

/** What is done to the blanks of a stock by itself; what is done to them with certificates is part of those acts (BR-21). */
public sealed interface BlankCommand extends Command {

    /**
     * Whoever has kept it so far keeps it no more.
     *
     * @param keeper user id
     */
    record AppointBlankKeeper(
            @TargetAggregateIdentifier StockNo stock,
            @NotBlank @Size(max = 100) String keeper) implements BlankCommand {}

    /**
     * From the printing works, into the stock of the centre.
     *
     * @param source who delivered, and the number of the delivery
     */
    record ReceiveBlanks(
            BlankSerial first,
            @Min(1) @Max(1_000_000) int count,
            @NotBlank @Size(max = 200) String source) implements BlankCommand {

        @TargetAggregateIdentifier
        StockNo stock() {
            return StockNo.CENTER;
        }
    }

    record SpoilBlanks(
            @TargetAggregateIdentifier StockNo stock,
            @NotEmpty @Size(max = 1000) List<@Valid BlankRange> blanks,
            SpoilCause cause,
            @NotBlank @Size(max = 500) String note)
            implements BlankCommand {

        public SpoilBlanks {
            blanks = List.copyOf(blanks);
        }
    }

    record ReportBlanksLost(
            @TargetAggregateIdentifier StockNo stock,
            @NotEmpty @Size(max = 1000) List<@Valid BlankRange> blanks,
            @NotBlank @Size(max = 500) String note)
            implements BlankCommand {

        public ReportBlanksLost {
            blanks = List.copyOf(blanks);
        }
    }

    /** By an agency, to the centre. */
    record SurrenderSpoiledBlanks(
            Uscc agency, @NotEmpty @Size(max = 1000) List<@Valid BlankRange> blanks) implements BlankCommand {

        public SurrenderSpoiledBlanks {
            blanks = List.copyOf(blanks);
        }

        @TargetAggregateIdentifier
        StockNo stock() {
            return StockNo.of(agency);
        }
    }

    /** By the centre, from an agency. */
    record TakeBackSpoiledBlanks(
            Uscc from, @NotEmpty @Size(max = 1000) List<@Valid BlankRange> blanks) implements BlankCommand {

        public TakeBackSpoiledBlanks {
            blanks = List.copyOf(blanks);
        }

        @TargetAggregateIdentifier
        StockNo stock() {
            return StockNo.CENTER;
        }
    }

    /**
     * They have been destroyed, by the centre.
     *
     * @param witnesses user ids
     */
    record DestroyBlanks(
            @NotEmpty @Size(max = 1000) List<@Valid BlankRange> blanks,
            @Size(max = 20) List<@NotBlank @Size(max = 100) String> witnesses)
            implements BlankCommand {

        public DestroyBlanks {
            blanks = List.copyOf(blanks);
            witnesses = List.copyOf(witnesses);
        }

        @TargetAggregateIdentifier
        StockNo stock() {
            return StockNo.CENTER;
        }
    }

    /**
     * What lies there has been counted.
     *
     * @param explanation of the difference, if there is one
     */
    record TakeStock(
            @TargetAggregateIdentifier StockNo stock,
            @Valid StockCount counted,
            @Nullable @Size(max = 500) String explanation)
            implements BlankCommand {}
}
