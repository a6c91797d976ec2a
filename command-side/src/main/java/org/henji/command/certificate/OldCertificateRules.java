package org.henji.command.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.henji.command.infrastructure.RowProblem;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of an old certificate that is taken over.
 *
 * @param scheme refuses a number that is not one of it
 * @param taken whether there is a certificate of that number
 * @param published whether the item is, or was, of the catalogue
 * @param inStock where the centre has that blank; null of one that it has never had
 */
record OldCertificateRules(
        Consumer<CertificateNo> scheme,
        Predicate<CertificateNo> taken,
        Predicate<ItemCode> published,
        Function<BlankSerial, @Nullable BlankState> inStock,
        LocalDate today,
        int validityYears) {

    /** The good and the bad rows; one that could not be read stands for nothing, so what it says may be said again. */
    Sorted sort(List<OldCertificateRow> rows, List<RowProblem> unreadable) {
        List<OldCertificateRow> good = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>(unreadable);
        Set<CertificateNo> numbers = new HashSet<>();
        Set<BlankSerial> blanks = new HashSet<>();
        for (OldCertificateRow row : rows) {
            Problems found = new Problems(row.row(), new ArrayList<>());
            checkNumber(row.certificate(), numbers, found);
            checkItem(row.certificate(), found);
            checkDays(row.certificate(), found);
            checkBlank(row.certificate(), blanks, found);
            if (found.list().isEmpty()) {
                good.add(row);
            }
            problems.addAll(found.list());
        }
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new Sorted(good, problems);
    }

    private void checkNumber(OldCertificate certificate, Set<CertificateNo> seen, Problems found) {
        CertificateNo number = certificate.certificate();
        try {
            scheme.accept(number);
        } catch (RuleViolated refused) {
            found.add(
                    CertificateField.CERTIFICATE, refused.<Failure>getDetails().orElseThrow());
            return;
        }
        if (!seen.add(number)) {
            found.add(CertificateField.CERTIFICATE, FailureCode.CERTIFICATE_REPEATED, number.value());
        } else if (taken.test(number)) {
            found.add(CertificateField.CERTIFICATE, FailureCode.CERTIFICATE_EXISTS, number.value());
        }
    }

    private void checkItem(OldCertificate certificate, Problems found) {
        ItemCode item = certificate.item();
        if (item != null && !published.test(item)) {
            found.add(CertificateField.ITEM, FailureCode.ITEM_NOT_PUBLISHED, item.value());
        }
    }

    /** Born, assessed, issued, and valid until a day after all of these. */
    private void checkDays(OldCertificate certificate, Problems found) {
        LocalDate issued = certificate.issuedOn();
        LocalDate assessed = certificate.assessedOn();
        Optional<LocalDate> born =
                Optional.ofNullable(certificate.holder().idNumber()).map(CitizenIdNumber::birthDate);
        if (issued.isAfter(today) || born.filter(issued::isAfter).isEmpty()) {
            found.add(CertificateField.ISSUED_ON, FailureCode.ISSUE_DAY_INVALID);
        }
        if (certificate.lastDay(validityYears).isBefore(issued)) {
            found.add(CertificateField.VALID_UNTIL, FailureCode.ISSUE_DAY_INVALID);
        }
        if (assessed != null
                && (assessed.isAfter(issued) || born.filter(assessed::isAfter).isEmpty())) {
            found.add(CertificateField.ASSESSED_ON, FailureCode.ISSUE_DAY_INVALID);
        }
    }

    private void checkBlank(OldCertificate certificate, Set<BlankSerial> seen, Problems found) {
        BlankSerial blank = certificate.blank();
        if (blank == null) {
            return;
        }
        BlankState state = inStock.apply(blank);
        if (!seen.add(blank)) {
            found.add(CertificateField.BLANK, FailureCode.BLANK_REPEATED, blank.value());
        } else if (state != null) {
            found.add(CertificateField.BLANK, FailureCode.BLANK_NOT_AVAILABLE, blank.value(), state.name());
        }
    }

    /** What is wrong with a row. */
    private record Problems(int row, List<RowProblem> list) {

        void add(CertificateField field, FailureCode code, String... arguments) {
            add(field, Failure.of(code, arguments));
        }

        void add(CertificateField field, Failure failure) {
            list.add(new RowProblem(row, field.chinese(), failure));
        }
    }

    record Sorted(List<OldCertificateRow> good, List<RowProblem> problems) {

        int badRows() {
            return Math.toIntExact(
                    problems.stream().map(RowProblem::row).distinct().count());
        }
    }
}
