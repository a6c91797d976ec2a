package org.henji.command.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.henji.command.infrastructure.Aggregates;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateNo;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.certificate.number.AgencyCodesNo;
import org.henji.kernel.certificate.number.NumberScope;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.springframework.stereotype.Component;

/** Gives certificates their numbers, in the act that codes them: the agency's code first, then the next numbers of its scope. */
@Component
class CertificateNumbers {

    private final NumberSchemes schemes;

    CertificateNumbers(NumberSchemes schemes) {
        this.schemes = schemes;
    }

    /** By which {@link #allot} numbers. */
    SchemeNo scheme() {
        return schemes.inForce().no();
    }

    /**
     * As many numbers as that, each one more than the one before it.
     *
     * @param region where the agency is
     */
    List<CertificateNo> allot(
            Uscc agency,
            RegionCode region,
            LocalDate issuedOn,
            BatchNo batch,
            int count,
            Aggregates aggregates,
            Instant now) {
        NumberScheme scheme = schemes.inForce();
        RegionCode prefecture = Regions.prefectureOf(region).code();
        int code = codeOf(agency, prefecture, scheme, aggregates, now);
        NumberScope scope = scheme.scope(prefecture, code, issuedOn);
        aggregates.inOrNew(
                CertificateNumbering.class,
                scope,
                CertificateNumbering::new,
                numbering -> numbering.allot(scope, scheme.no(), batch, count, scheme.last(), now));
        int last = aggregates.ask(CertificateNumbering.class, scope, CertificateNumbering::lastAllotted);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(serial -> scheme.number(prefecture, code, issuedOn, serial))
                .toList();
    }

    private static int codeOf(
            Uscc agency, RegionCode prefecture, NumberScheme scheme, Aggregates aggregates, Instant now) {
        AgencyCodesNo codes = AgencyCodesNo.of(scheme.no(), scheme.prefecture(prefecture));
        aggregates.inOrNew(
                AgencyCodes.class,
                codes,
                AgencyCodes::new,
                known -> known.assign(codes, agency, scheme.lastAgencyCode(), now));
        return aggregates.ask(AgencyCodes.class, codes, known -> known.of(agency));
    }
}
