package org.henji.query.statistics;

import java.util.List;
import java.util.function.Predicate;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.certificate.register.CertificateStanding;
import org.henji.query.infrastructure.Counted;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some certificates that have something in common: of the first four it is the one by which they were counted,
 * and none of them where that is not known, of imported certificates. What was coded or imported is in force, has expired, was
 * revoked or was cancelled.
 *
 * @param coded here
 * @param issued that their holders have, or have had
 * @param corrected at least once
 * @param reissued at least once
 */
public record CertificateCounts(
        @Nullable RegionCode territory,
        @Nullable ItemCode item,
        @Nullable Uscc uscc,
        @Nullable String month,
        int coded,
        int imported,
        int issued,
        int published,
        int corrected,
        int reissued,
        int revoked,
        int cancelled,
        int inForce,
        int expired) {

    /**
     * A line.
     *
     * @param code of what they have in common; null where that is not known
     * @param all of them
     * @param past those of them whose last day is over
     */
    static CertificateCounts of(Dimension by, @Nullable String code, List<Counted> all, List<Counted> past) {
        int standing = sum(all, each -> is(each, CertificateStanding.VALID));
        int expired = sum(past, each -> is(each, CertificateStanding.VALID));
        int imported = sum(all, each -> each.is(CertificateStatistics.IMPORTED));
        boolean isTerritory = by == Dimension.PREFECTURE || by == Dimension.COUNTY;
        return new CertificateCounts(
                code != null && isTerritory ? new RegionCode(code) : null,
                code != null && by == Dimension.ITEM ? new ItemCode(code) : null,
                code != null && by == Dimension.AGENCY ? new Uscc(code) : null,
                by == Dimension.MONTH ? code : null,
                sum(all, each -> true) - imported,
                imported,
                sum(all, each -> each.is(CertificateStatistics.ISSUED)),
                sum(all, each -> each.is(CertificateStatistics.PUBLISHED)),
                sum(all, each -> each.is(CertificateStatistics.CORRECTED)),
                sum(all, each -> each.is(CertificateStatistics.REISSUED)),
                sum(all, each -> is(each, CertificateStanding.REVOKED)),
                sum(all, each -> is(each, CertificateStanding.CANCELLED)),
                standing - expired,
                expired);
    }

    private static boolean is(Counted counted, CertificateStanding standing) {
        return standing.name().equals(counted.text(CertificateStatistics.STANDING));
    }

    private static int sum(List<Counted> counted, Predicate<Counted> which) {
        return Math.toIntExact(
                counted.stream().filter(which).mapToLong(Counted::count).sum());
    }
}
