package org.henji.command.workbook;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much a workbook may hold. The numbers are this product's own ([P] in the facts of the domain); the largest session that
 * can be planned has 9,801 stations.
 *
 * @param maxSize of the file
 * @param maxUnpackedSize of what is read of it, unpacked; a small file can unpack to anything
 * @param maxRows data rows
 * @param readAtOnce workbooks of all agencies that are read at the same time, because each is in memory meanwhile
 */
@Validated
@ConfigurationProperties("henji.workbooks")
record WorkbookSettings(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("64MB") DataSize maxUnpackedSize,
        @Min(1) @Max(100_000) @DefaultValue("10000") int maxRows,
        @Min(1) @DefaultValue("2") int readAtOnce) {

    @AssertTrue(message = "0 < max-size <= 200MB and 0 < max-unpacked-size <= 1GB")
    boolean isInMemory() {
        return within(maxSize, DataSize.ofMegabytes(200)) && within(maxUnpackedSize, DataSize.ofGigabytes(1));
    }

    private static boolean within(DataSize size, DataSize most) {
        return size.toBytes() > 0 && size.compareTo(most) <= 0;
    }
}
