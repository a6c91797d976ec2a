package org.henji.command.workbook;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.henji.command.session.CandidateData;
import org.henji.command.session.CandidateField;
import org.henji.command.session.CandidateRow;
import org.henji.command.session.RowProblem;
import org.henji.command.workbook.RowReading.Column;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Sex;
import org.henji.platform.person.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** Makes candidates of the rows of a registration workbook (考生报名表); what cannot be one becomes problems. */
final class CandidateRows {

    /** The columns of the template: every field but the photo, which is uploaded. */
    static final List<CandidateField> FIELDS = Stream.of(CandidateField.values())
            .filter(field -> field != CandidateField.PHOTO)
            .toList();

    static final List<String> HEADINGS =
            FIELDS.stream().map(CandidateField::chinese).toList();

    private static final Map<CandidateField, Column> COLUMNS = columns();
    private static final Map<String, Sex> SEXES = Map.of("男", Sex.MALE, "女", Sex.FEMALE);
    private static final Map<String, Boolean> RESITS = Map.of("是", true, "补考", true, "否", false, "新考", false);

    /** 1990-01-31, 1990/1/31, 1990.1.31, 1990年1月31日, 19900131 */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))");

    private final Pseudonyms pseudonyms;
    private final Validator validator;
    private final List<CandidateRow> candidates = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    CandidateRows(Pseudonyms pseudonyms, Validator validator) {
        this.pseudonyms = pseudonyms;
        this.validator = validator;
    }

    List<CandidateRow> candidates() {
        return candidates;
    }

    List<RowProblem> problems() {
        return problems;
    }

    void add(SheetRow row) {
        RowReading reading = new RowReading(row);
        CandidateData data = read(reading);
        if (data != null) {
            validate(data, reading);
        }
        if (data != null && reading.isGood()) {
            candidates.add(new CandidateRow(row.row(), data));
        } else {
            problems.addAll(reading.problems());
        }
    }

    private @Nullable CandidateData read(RowReading row) {
        String name = row.required(column(CandidateField.NAME), Cell::text);
        CitizenIdNumber idNumber = row.required(column(CandidateField.ID_NUMBER), CandidateRows::idNumber);
        Sex sex = row.required(column(CandidateField.SEX), one(SEXES));
        LocalDate birthDate = row.required(column(CandidateField.BIRTH_DATE), CandidateRows::date);
        String ethnicGroup = row.required(column(CandidateField.ETHNIC_GROUP), Cell::text);
        Education education = row.required(
                column(CandidateField.EDUCATION), cell -> named(cell, Education.values(), Education::chinese));
        String phone = row.required(column(CandidateField.PHONE), CandidateRows::halfWidth);
        CandidateSource source = row.required(
                column(CandidateField.SOURCE), cell -> named(cell, CandidateSource.values(), CandidateSource::chinese));
        String employer = row.optional(column(CandidateField.EMPLOYER), Cell::text);
        String address = row.required(column(CandidateField.ADDRESS), Cell::text);
        Integer years = row.optional(column(CandidateField.YEARS_OF_WORK), CandidateRows::years);
        String email = row.optional(column(CandidateField.EMAIL), CandidateRows::halfWidth);
        Boolean resit = row.optional(column(CandidateField.RESIT), one(RESITS));
        if (name == null
                || idNumber == null
                || sex == null
                || birthDate == null
                || ethnicGroup == null
                || education == null
                || phone == null
                || source == null
                || address == null) {
            return null;
        }
        PersonalData person = new PersonalData(pseudonyms.of(idNumber), name, idNumber, phone, email);
        return new CandidateData(
                person,
                sex,
                birthDate,
                ethnicGroup,
                education,
                source,
                employer,
                address,
                years,
                Boolean.TRUE.equals(resit),
                null);
    }

    private void validate(CandidateData data, RowReading row) {
        for (ConstraintViolation<CandidateData> violation : validator.validate(data)) {
            String name = leaf(violation.getPropertyPath());
            Column column = COLUMNS.values().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no column for " + violation.getPropertyPath()));
            row.report(column, RowReading.invalid(column.name()));
        }
    }

    private static String leaf(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = String.valueOf(node.getName());
        }
        return name;
    }

    /** Of 18 digits in a number cell the last three are gone, for ever; the row must not pass with what is left. */
    private static CitizenIdNumber idNumber(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            throw new InvalidValue(
                    RowReading.invalid("").code(),
                    "idNumber: 以数字存放，末几位已丢失，单元格须为文本 stored as a number, the last digits are lost; use a text cell");
        }
        return CitizenIdNumber.parse(halfWidth(cell));
    }

    private static @Nullable LocalDate date(Cell cell) {
        Matcher written = DATE.matcher(halfWidth(cell));
        if (!written.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(written.group(1)), firstGroup(written, 3, 5, 7), firstGroup(written, 4, 6, 8));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int firstGroup(Matcher matcher, int... groups) {
        return Arrays.stream(groups)
                .mapToObj(matcher::group)
                .filter(text -> text != null)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Integer years(Cell cell) {
        String text = halfWidth(cell);
        return text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }

    private static <T> Function<Cell, @Nullable T> one(Map<String, T> values) {
        return cell -> values.get(cell.text());
    }

    private static <T> @Nullable T named(Cell cell, T[] values, Function<T, String> name) {
        String text = halfWidth(cell);
        for (T value : values) {
            if (normalized(name.apply(value)).equals(text)) {
                return value;
            }
        }
        return null;
    }

    /** Not for names: it would exchange rare characters for common ones that look like them. */
    private static String halfWidth(Cell cell) {
        return normalized(cell.text());
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Column column(CandidateField field) {
        Supplier<IllegalStateException> missing = () -> new IllegalStateException("no column for " + field);
        return Stream.ofNullable(COLUMNS.get(field)).findFirst().orElseThrow(missing);
    }

    private static Map<CandidateField, Column> columns() {
        Map<CandidateField, Column> columns = new EnumMap<>(CandidateField.class);
        for (CandidateField field : FIELDS) {
            columns.put(field, new Column(columns.size(), field.chinese(), field.input()));
        }
        return columns;
    }
}
