package org.henji.query.statistics;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/** Which sessions or certificates, as the client gave it; null does not restrict. */
record CountFilter(
        @Nullable String item,
        @Nullable String uscc,
        @Nullable Integer year,
        @Nullable String month) {

    static final CountFilter NONE = new CountFilter(null, null, null, null);

    @Nullable
    ItemCode itemCode() {
        return item == null ? null : ItemCode.parse(item);
    }

    @Nullable
    Uscc agency() {
        return uscc == null ? null : Uscc.parse(uscc);
    }

    @Nullable
    String yearMonth() {
        try {
            return month == null ? null : YearMonth.parse(month).toString();
        } catch (DateTimeException e) {
            throw new Refused(FailureCode.VALIDATION_FAILED, "month, e.g. 2026-03");
        }
    }
}
