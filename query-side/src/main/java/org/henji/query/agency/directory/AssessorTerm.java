package org.henji.query.agency.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.catalogue.ItemCode;
import org.jspecify.annotations.Nullable;

/** Until when somebody may assess an item; nothing tells who. */
public record AssessorTerm(ItemCode item, LocalDate validUntil) {

    private record Claim(ItemCode item, String credentialNo) {}

    /** One credential belongs to one person, whoever else claims it and however it is written: it counts once for an item. */
    static List<AssessorTerm> of(List<StaffMember> staff) {
        Map<Claim, LocalDate> claims = new LinkedHashMap<>();
        staff.stream()
                .filter(member -> member.role() == StaffRole.ASSESSOR)
                .flatMap(member -> Stream.ofNullable(member.credential()))
                .forEach(credential -> credential
                        .items()
                        .forEach(item -> claims.merge(
                                new Claim(item, normalized(credential.credentialNo())),
                                credential.validUntil(),
                                AssessorTerm::later)));
        return claims.entrySet().stream()
                .map(claim -> new AssessorTerm(claim.getKey().item(), claim.getValue()))
                .toList();
    }

    /** The last day on which so many of them may assess the item; null when they are fewer. */
    static @Nullable LocalDate staffedUntil(List<AssessorTerm> terms, ItemCode item, int required) {
        return terms.stream()
                .filter(term -> term.item().equals(item))
                .map(AssessorTerm::validUntil)
                .sorted(Comparator.<LocalDate>naturalOrder().reversed())
                .skip(required - 1L)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static String normalized(String credentialNo) {
        return Normalizer.normalize(credentialNo, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
