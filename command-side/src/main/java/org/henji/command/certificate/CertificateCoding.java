package org.henji.command.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.henji.command.agency.AgencyNames;
import org.henji.command.catalogue.ItemCatalogue;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.HeldSession;
import org.henji.command.session.HeldSessions;
import org.henji.command.session.SessionResults;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.Candidate;
import org.springframework.stereotype.Component;

/**
 * What stands on new certificates (证书内容): the person as registered, the result as it stands in the score book, agency and item
 * as they are called on the day of issue.
 */
@Component
class CertificateCoding {

    private final HeldSessions sessions;
    private final ItemCatalogue catalogue;
    private final AgencyNames agencies;

    CertificateCoding(HeldSessions sessions, ItemCatalogue catalogue, AgencyNames agencies) {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    /** One for each line, in their order; of candidates who have passed only. */
    List<CertificateCoded> code(
            BlanksRequested batch,
            SchemeNo scheme,
            List<BatchLine> lines,
            SessionResults results,
            LocalDate issuedOn,
            int validityYears,
            Instant now) {
        HeldSession session = sessions.of(batch.batch().session());
        String agency = agencies.of(batch.agency());
        String item = catalogue.nameOf(session.item());
        return lines.stream()
                .map(line -> {
                    Candidate candidate =
                            Objects.requireNonNull(session.candidates().get(line.candidate()));
                    if (candidate.person().isErased()) {
                        throw new RuleViolated(FailureCode.PERSON_ERASED);
                    }
                    return new CertificateCoded(
                            line.certificate(),
                            scheme,
                            batch.batch(),
                            batch.batch().session(),
                            line.candidate(),
                            batch.agency(),
                            agency,
                            batch.region(),
                            session.item(),
                            item,
                            session.day(),
                            results.mustHavePassed(line.candidate()),
                            candidate.person(),
                            candidate.photo(),
                            issuedOn,
                            validityYears,
                            line.blank(),
                            now);
                })
                .toList();
    }
}
