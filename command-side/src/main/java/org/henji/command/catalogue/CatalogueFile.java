package org.henji.command.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.catalogue.ItemCategory;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;

/**
 * A catalogue as a CSV file (RFC 4180) with the columns {@value #HEADER}; the category by its Chinese name, as an office would
 * write it. A file is read as a whole or not at all: whoever sent it learns of every bad line at once.
 */
record CatalogueFile(String sha256, List<Row> rows) {

    record Row(ItemCode item, String name, ItemCategory category, String basis) {}

    private static final String HEADER = "code,name,category,basis";
    private static final int COLUMNS = 4;
    private static final int MAX_NAME = 50;
    private static final int MAX_BASIS = 500;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    CatalogueFile {
        rows = List.copyOf(rows);
    }

    static CatalogueFile parse(String content) {
        return new Reading(content).file();
    }

    /** One reading of one file: the rows found so far, and what is wrong. */
    private static final class Reading {

        private final String content;
        private final List<Row> rows = new ArrayList<>();
        private final Set<ItemCode> seen = new HashSet<>();
        private final List<String> problems = new ArrayList<>();

        Reading(String content) {
            this.content = content;
        }

        CatalogueFile file() {
            String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
            try (CSVParser lines = CSVParser.parse(new StringReader(text), FORMAT)) {
                readAll(lines);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            if (!problems.isEmpty()) {
                throw new RuleViolated(FailureCode.CATALOGUE_FILE_INVALID, String.join("；", problems));
            }
            return new CatalogueFile(Sha256.of(content.getBytes(UTF_8)).value(), rows);
        }

        private void readAll(CSVParser lines) {
            try {
                Iterator<CSVRecord> line = lines.iterator();
                if (!line.hasNext() || !String.join(",", line.next().values()).equals(HEADER)) {
                    problem(1, "表头须为 " + HEADER, "the header must be " + HEADER);
                    return;
                }
                while (line.hasNext()) {
                    read(line.next(), lines.getCurrentLineNumber());
                }
            } catch (UncheckedIOException broken) {
                // a quote in the wrong place: what follows it cannot be told apart into lines
                problem(lines.getCurrentLineNumber(), "引号有误", "a quote is misplaced");
            }
            if (rows.isEmpty() && problems.isEmpty()) {
                problem(1, "没有数据行", "there is no row");
            }
        }

        private void read(CSVRecord line, long number) {
            if (line.size() != COLUMNS) {
                problem(number, "须有 " + COLUMNS + " 列", "there must be " + COLUMNS + " columns");
                return;
            }
            try {
                Row row = new Row(
                        ItemCode.parse(line.get(0)),
                        text(line.get(1), MAX_NAME),
                        category(line.get(2)),
                        text(line.get(3), MAX_BASIS));
                if (ItemName.looksLikeOccupation(row.name())) {
                    throw new InvalidValue(FailureCode.ITEM_NAME_LOOKS_LIKE_OCCUPATION, row.name());
                }
                if (!seen.add(row.item())) {
                    throw new InvalidValue(
                            FailureCode.ALREADY_EXISTS, row.item().value());
                }
                rows.add(row);
            } catch (InvalidValue bad) {
                problem(number, bad.failure());
            }
        }

        private static String text(String value, int limit) {
            if (value.isEmpty() || value.length() > limit) {
                throw new InvalidValue(FailureCode.VALIDATION_FAILED, "1.." + limit);
            }
            return value;
        }

        private static ItemCategory category(String name) {
            return Stream.of(ItemCategory.values())
                    .filter(category -> category.chinese().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue(FailureCode.ITEM_CATEGORY_UNKNOWN, shortened(name)));
        }

        private static String shortened(String text) {
            return text.substring(0, Math.min(40, text.length()));
        }

        private void problem(long line, Failure failure) {
            problem(line, failure.message(Locale.CHINESE), failure.message(Locale.ENGLISH));
        }

        private void problem(long line, String chinese, String english) {
            problems.add(line + "：" + chinese + " (" + english + ")");
        }
    }
}
