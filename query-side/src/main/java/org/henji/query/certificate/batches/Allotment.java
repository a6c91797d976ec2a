package org.henji.query.certificate.batches;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.batch.BatchEvent.BatchApproved;
import org.henji.kernel.certificate.batch.BatchEvent.BatchPrinted;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.batch.Replacement;

/**
 * What a batch was given with its approval, and what became of it.
 *
 * @param issuedOn 发证日期 of all of them
 * @param lines in the order of the candidates, on the blanks on which they were printed
 * @param replacements blanks that were spoiled while it was printed
 * @param printed empty until it is
 * @param sent what was sent to the agency; empty until it is
 * @param missing what was sent and did not come
 */
public record Allotment(
        SchemeNo scheme,
        LocalDate issuedOn,
        List<BatchLine> lines,
        List<Replacement> replacements,
        List<CertificateNo> printed,
        List<CertificateNo> sent,
        List<CertificateNo> missing) {

    static Allotment of(BatchApproved event) {
        return new Allotment(
                event.scheme(), event.issuedOn(), event.lines(), List.of(), List.of(), List.of(), List.of());
    }

    /** Where a blank was spoiled more than once for the same certificate, the last one counts. */
    Allotment printed(BatchPrinted event) {
        Map<CertificateNo, Replacement> last = event.replacements().stream()
                .collect(Collectors.toMap(Replacement::certificate, Function.identity(), (one, later) -> later));
        List<BatchLine> standing = lines.stream()
                .map(line -> last.containsKey(line.certificate())
                        ? new BatchLine(
                                line.candidate(),
                                line.certificate(),
                                last.get(line.certificate()).blank())
                        : line)
                .toList();
        List<Replacement> all = Stream.concat(replacements.stream(), event.replacements().stream())
                .toList();
        return new Allotment(scheme, issuedOn, standing, all, event.printed(), sent, missing);
    }

    Allotment sent(List<CertificateNo> certificates) {
        return new Allotment(scheme, issuedOn, lines, replacements, printed, certificates, missing);
    }

    Allotment received(List<CertificateNo> without) {
        return new Allotment(scheme, issuedOn, lines, replacements, printed, sent, without);
    }
}
