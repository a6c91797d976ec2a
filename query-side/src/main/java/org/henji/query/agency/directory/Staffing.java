package org.henji.query.agency.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.query.agency.directory.AssessorsView.Claim;
import org.henji.query.credential.CredentialTerm;
import org.jspecify.annotations.Nullable;

/**
 * What the credentials of an agency's assessors let it assess, and until when (BR-07). A roster only names credentials; whose they
 * are, what they cover and until when, the department says.
 */
record Staffing(List<CredentialTerm> terms) {

    static final Staffing NONE = new Staffing(List.of());

    /** Somebody else's credential counts for nobody, nor does one that nobody has issued or that is no assessor's. */
    static Staffing of(List<Claim> claims, Map<CredentialNo, CredentialTerm> issued) {
        return new Staffing(claims.stream()
                .flatMap(claim -> Stream.ofNullable(issued.get(claim.credential()))
                        .filter(term -> term.holder().equals(claim.holder())))
                .filter(term -> term.kind() == CredentialKind.ASSESSOR)
                .toList());
    }

    /** Whether so many people may assess the item on that day, however many credentials each of them has. */
    boolean suffices(ItemCode item, LocalDate day, int required) {
        return terms.stream()
                        .filter(term -> term.isValidFor(item, day))
                        .map(CredentialTerm::holder)
                        .distinct()
                        .count()
                >= required;
    }

    /** The last day on which so many people may assess the item, as things stand; null when there is none. */
    @Nullable
    LocalDate staffedUntil(ItemCode item, int required) {
        return terms.stream()
                .map(CredentialTerm::validUntil)
                .filter(day -> suffices(item, day, required))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
