package org.henji.query.statistics;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.certificate.CertificateEvent;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.CivilTime;
import org.henji.query.infrastructure.Counted;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Counts certificates. A certificate is one small row, because only its first event says where it belongs; there are too many of
 * them to be read for a sum, so that the database counts them (ADR 25). What depends on the day is counted from the last days.
 */
@Component
class CertificateStatistics {

    static final String USCC = "uscc";
    static final String REGION = "region";
    static final String PREFECTURE = "prefecture";
    static final String ITEM = "item";
    static final String YEAR = "year";
    static final String MONTH = "month";
    static final String VALID_UNTIL = "validUntil";
    static final String IMPORTED = "imported";
    static final String ISSUED = "issued";
    static final String PUBLISHED = "published";
    static final String CORRECTED = "corrected";
    static final String REISSUED = "reissued";
    static final String STANDING = "standing";

    static final ReadModel<CertificateFigures> MODEL = ReadModel.of(
                    CertificateFigures.class, "certificate-figures", Certificates.GROUP, 1)
            .fedBy(
                    CertificateEvent.class,
                    e -> e.certificate().value(),
                    (row, e, occurrence) -> CertificateFigures.evolve(row, e))
            .indexedBy(ITEM, Row.KEY)
            .indexedBy(YEAR, Row.KEY)
            .indexedBy(MONTH, Row.KEY)
            .indexedBy(USCC, Row.KEY)
            .indexedBy(REGION, Row.KEY)
            .indexedBy(PREFECTURE, Row.KEY)
            .build();

    /** Where what has no code of its own stands: after all that has. */
    private static final String UNKNOWN = "\uffff";

    private final Rows<CertificateFigures> rows;
    private final Clock clock;

    CertificateStatistics(ReadModelDatabase database, Clock clock) {
        this.rows = database.rows(MODEL);
        this.clock = clock;
    }

    @Bean
    static ReadModel<CertificateFigures> certificateFiguresModel() {
        return MODEL;
    }

    /** What lies on the desk, one line for whatever something is counted of, in the order of its code. */
    List<CertificateCounts> counts(Desk desk, Dimension by, CountFilter filter) {
        Selection selection = desk.cut(Selection.all(), USCC, REGION, PREFECTURE)
                .where(ITEM, filter.itemCode())
                .where(USCC, filter.agency())
                .where(YEAR, filter.year())
                .where(MONTH, filter.yearMonth());
        Selection past =
                selection.between(VALID_UNTIL, null, CivilTime.today(clock).minusDays(1));
        Map<String, List<Counted>> expired = lines(past, by, Stream.of(STANDING));
        return lines(selection, by, Stream.of(STANDING, IMPORTED, ISSUED, PUBLISHED, CORRECTED, REISSUED))
                .entrySet()
                .stream()
                .map(line -> CertificateCounts.of(
                        by,
                        line.getKey().equals(UNKNOWN) ? null : line.getKey(),
                        line.getValue(),
                        expired.getOrDefault(line.getKey(), List.of())))
                .toList();
    }

    private Map<String, List<Counted>> lines(Selection selection, Dimension by, Stream<String> apart) {
        Function<Counted, @Nullable String> code = code(by);
        List<String> fields = Stream.concat(fields(by).stream(), apart).toList();
        return rows.counts(selection, fields).stream()
                .collect(Collectors.groupingBy(
                        counted -> Objects.requireNonNullElse(code.apply(counted), UNKNOWN),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** What lies in a region that has left the tree is counted there, so that the sum stays right. */
    private static List<String> fields(Dimension by) {
        return switch (by) {
            case PREFECTURE -> List.of(PREFECTURE, REGION);
            case COUNTY -> List.of(REGION);
            case ITEM -> List.of(ITEM);
            case AGENCY -> List.of(USCC);
            case MONTH -> List.of(MONTH);
        };
    }

    private static Function<Counted, @Nullable String> code(Dimension by) {
        return counted -> fields(by).stream()
                .map(counted::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
