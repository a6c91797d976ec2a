package org.henji.command.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * How long what is known about a person has to be kept (保存期限). Of sessions the archive's period counts (BR-18); of certificates
 * and of everything else the periods are this product's proposal.
 */
@Component
class Retention {

    private final SessionRetention sessions;
    private final CertificateRetention certificates;
    private final CredentialRetention credentials;
    private final AgencyTies agencies;

    Retention(
            SessionRetention sessions,
            CertificateRetention certificates,
            CredentialRetention credentials,
            AgencyTies agencies) {
        this.sessions = sessions;
        this.certificates = certificates;
        this.credentials = credentials;
        this.agencies = agencies;
    }

    /** The last day on which something had to be kept; refused when it is not over, or when the person is still needed. */
    LocalDate mustBeOver(Footprint person, Rules rules, LocalDate today) {
        if (person.isEmpty()) {
            throw new RuleViolated(FailureCode.PERSON_UNKNOWN);
        }
        agencies.mustBeLoose(person, today);
        List<LocalDate> lastDays = new ArrayList<>();
        person.sessions().forEach(session -> lastDays.add(sessions.lastDay(session)));
        person.credentials().forEach(credential -> lastDays.add(credentials.lastDay(credential, rules, today)));
        person.certificates().forEach(certificate -> lastDays.add(certificates.lastDay(certificate, rules)));
        LocalDate namedOn = person.namedOn();
        if (namedOn != null) {
            lastDays.add(namedOn.plusYears(rules.electronicRetentionYears()));
        }
        LocalDate last = lastDays.stream().max(Comparator.naturalOrder()).orElseThrow();
        if (!today.isAfter(last)) {
            throw new RuleViolated(FailureCode.PERSON_RETAINED, last.toString());
        }
        return last;
    }
}
