package org.henji.command.workbook;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.henji.command.certificate.CertificateField;
import org.henji.command.certificate.OldCertificate;
import org.henji.command.certificate.OldCertificateRow;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.workbook.RowReading.Column;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.score.Points;
import org.henji.platform.person.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** Makes old certificates of the rows of a register (历史证书登记表); what cannot be one becomes problems. */
final class CertificateRows {

    static final List<String> HEADINGS =
            Stream.of(CertificateField.values()).map(CertificateField::chinese).toList();

    private static final Map<CertificateField, Column> COLUMNS = columns();

    private static final RowReading.Codes CODES =
            new RowReading.Codes(FailureCode.CERTIFICATE_FIELD_MISSING, FailureCode.CERTIFICATE_FIELD_INVALID);

    private final Pseudonyms pseudonyms;
    private final Validator validator;
    private final List<OldCertificateRow> certificates = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    CertificateRows(Pseudonyms pseudonyms, Validator validator) {
        this.pseudonyms = pseudonyms;
        this.validator = validator;
    }

    List<OldCertificateRow> certificates() {
        return certificates;
    }

    List<RowProblem> problems() {
        return problems;
    }

    void add(SheetRow row) {
        RowReading reading = new RowReading(row, CODES);
        OldCertificate certificate = read(reading);
        if (certificate != null) {
            reading.validate(certificate, validator, COLUMNS.values());
        }
        if (certificate != null && reading.isGood()) {
            certificates.add(new OldCertificateRow(row.row(), certificate));
        } else {
            problems.addAll(reading.problems());
        }
    }

    private @Nullable OldCertificate read(RowReading row) {
        CertificateNo number = row.required(
                column(CertificateField.CERTIFICATE), typed(CertificateField.CERTIFICATE, CertificateNo::parse));
        String name = row.required(column(CertificateField.NAME), Cell::text);
        CitizenIdNumber idNumber = row.required(
                column(CertificateField.ID_NUMBER), typed(CertificateField.ID_NUMBER, CitizenIdNumber::parse));
        String itemName = row.required(column(CertificateField.ITEM_NAME), Cell::text);
        ItemCode item = row.optional(column(CertificateField.ITEM), written(ItemCode::parse));
        LocalDate issuedOn = row.required(column(CertificateField.ISSUED_ON), CellText::date);
        LocalDate validUntil = row.optional(column(CertificateField.VALID_UNTIL), CellText::date);
        String agencyName = row.required(column(CertificateField.AGENCY_NAME), Cell::text);
        Uscc agency = row.optional(column(CertificateField.AGENCY), written(Uscc::parse));
        RegionCode region = row.optional(column(CertificateField.REGION), written(RegionCode::parse));
        LocalDate assessedOn = row.optional(column(CertificateField.ASSESSED_ON), CellText::date);
        Points score = row.optional(column(CertificateField.SCORE), written(Points::parse));
        BlankSerial blank =
                row.optional(column(CertificateField.BLANK), typed(CertificateField.BLANK, BlankSerial::parse));
        String phone = row.optional(column(CertificateField.PHONE), CellText::halfWidth);
        if (number == null
                || name == null
                || idNumber == null
                || itemName == null
                || issuedOn == null
                || agencyName == null) {
            return null;
        }
        return new OldCertificate(
                number,
                new PersonalData(pseudonyms.of(idNumber), name, idNumber, phone, null),
                itemName,
                item,
                issuedOn,
                validUntil,
                agencyName,
                agency,
                region,
                assessedOn,
                score,
                blank);
    }

    private static <T> Function<Cell, @Nullable T> written(Function<String, T> parse) {
        return cell -> parse.apply(CellText.halfWidth(cell));
    }

    /** Of what is digits, and would lose some as a number. */
    private static <T> Function<Cell, @Nullable T> typed(CertificateField field, Function<String, T> parse) {
        return cell -> parse.apply(CellText.typed(cell, CODES.invalid(), field.input()));
    }

    private static Column column(CertificateField field) {
        return Objects.requireNonNull(COLUMNS.get(field));
    }

    private static Map<CertificateField, Column> columns() {
        Map<CertificateField, Column> columns = new EnumMap<>(CertificateField.class);
        for (CertificateField field : CertificateField.values()) {
            columns.put(field, new Column(columns.size(), field.chinese(), field.input()));
        }
        return columns;
    }
}
