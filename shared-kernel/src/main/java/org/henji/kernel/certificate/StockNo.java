package org.henji.kernel.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.jspecify.annotations.Nullable;

/** The stock of blanks of one holder (空白证书库存): {@code blanks-center}, or that of an agency, {@code blanks-91620102MA7EDU013T}. */
public record StockNo(@JsonValue String value) {

    /** Of the provincial centre, where all blanks come from. */
    public static final StockNo CENTER = new StockNo("blanks-center");

    private static final String PREFIX = "blanks-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StockNo {
        Objects.requireNonNull(value);
    }

    public static StockNo of(Uscc agency) {
        return new StockNo(PREFIX + agency.value());
    }

    public static StockNo parse(String text) {
        if (text.equals(CENTER.value)) {
            return CENTER;
        }
        if (!text.startsWith(PREFIX)) {
            throw new InvalidValue(FailureCode.STOCK_NO_INVALID);
        }
        return of(Uscc.parse(text.substring(PREFIX.length())));
    }

    /** Whose it is; null of the centre's. */
    public @Nullable Uscc agency() {
        return equals(CENTER) ? null : new Uscc(value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
