package org.henji.command.workbook;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.session.CandidateData;
import org.henji.command.session.CandidateField;
import org.henji.command.session.CandidateRow;
import org.henji.command.workbook.RowReading.Column;
import org.henji.kernel.failure.FailureCode;
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

    private static final RowReading.Codes CODES =
            new RowReading.Codes(FailureCode.CANDIDATE_FIELD_MISSING, FailureCode.CANDIDATE_FIELD_INVALID);

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
        RowReading reading = new RowReading(row, CODES);
        CandidateData data = read(reading);
        if (data != null) {
            reading.validate(data, validator, COLUMNS.values());
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
        LocalDate birthDate = row.required(column(CandidateField.BIRTH_DATE), CellText::date);
        String ethnicGroup = row.required(column(CandidateField.ETHNIC_GROUP), Cell::text);
        Education education = row.required(
                column(CandidateField.EDUCATION), cell -> named(cell, Education.values(), Education::chinese));
        String phone = row.required(column(CandidateField.PHONE), CellText::halfWidth);
        CandidateSource source = row.required(
                column(CandidateField.SOURCE), cell -> named(cell, CandidateSource.values(), CandidateSource::chinese));
        String employer = row.optional(column(CandidateField.EMPLOYER), Cell::text);
        String address = row.required(column(CandidateField.ADDRESS), Cell::text);
        Integer years = row.optional(column(CandidateField.YEARS_OF_WORK), CandidateRows::years);
        String email = row.optional(column(CandidateField.EMAIL), CellText::halfWidth);
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

    private static CitizenIdNumber idNumber(Cell cell) {
        return CitizenIdNumber.parse(CellText.typed(cell, FailureCode.CANDIDATE_FIELD_INVALID, "idNumber"));
    }

    private static @Nullable Integer years(Cell cell) {
        String text = CellText.halfWidth(cell);
        return text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }

    private static <T> Function<Cell, @Nullable T> one(Map<String, T> values) {
        return cell -> values.get(cell.text());
    }

    private static <T> @Nullable T named(Cell cell, T[] values, Function<T, String> name) {
        String text = CellText.halfWidth(cell);
        for (T value : values) {
            if (CellText.normalized(name.apply(value)).equals(text)) {
                return value;
            }
        }
        return null;
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
