package org.henji.query.certificate.numbers;

import java.time.Instant;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.certificate.number.NumberingEvent;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme counts apart, and how far it has counted. Numbers are given one after the other from 1 on, so that the last one
 * also says how many there are.
 *
 * @param batch that got the last ones
 */
public record NumberingView(NumberScope scope, SchemeNo scheme, int last, BatchNo batch, Instant at) {

    static NumberingView evolve(@Nullable NumberingView row, NumberingEvent event) {
        return switch (event) {
            case NumbersAllotted e -> {
                if (e.first() != (row == null ? 1 : row.last + 1)) {
                    throw new IllegalStateException("numbers that do not follow each other");
                }
                yield new NumberingView(e.scope(), e.scheme(), e.last(), e.batch(), e.at());
            }
        };
    }
}
