package org.henji.query.statistics;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;

/** Which sessions, as the client gave it; null does not restrict. */
record SessionFilter(
        @Nullable String item,
        @Nullable String uscc,
        @Nullable Integer year,
        @Nullable String month) {

    static final SessionFilter NONE = new SessionFilter(null, null, null, null);

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
