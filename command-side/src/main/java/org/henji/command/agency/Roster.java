package org.henji.command.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.credential.CredentialNo;

/**
 * The people and the sites of a filed agency (人员与场地). What the agency has reported about somebody or about a site stands;
 * an application that is filed adds whom and what it brings, and what its assessors may assess.
 */
record Roster(List<StaffMember> staff, List<Site> sites) {

    static final Roster EMPTY = new Roster(List.of(), List.of());

    Roster with(Dossier dossier) {
        return new Roster(withStaff(dossier.staff()), withSites(dossier.sites()));
    }

    Roster with(Site site) {
        return new Roster(staff, withSites(List.of(site)));
    }

    Set<CredentialNo> credentials() {
        return staff.stream()
                .map(StaffRules::credentialOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<StaffMember> inRole(StaffRole role) {
        return staff.stream().filter(member -> member.role() == role).toList();
    }

    Site site(String siteNo) {
        return sites.stream()
                .filter(site -> site.siteNo().equals(siteNo))
                .findFirst()
                .orElseThrow();
    }

    private List<StaffMember> withStaff(List<StaffMember> more) {
        List<StaffMember> all = new ArrayList<>(staff);
        for (StaffMember added : more) {
            int known = postOf(added, all);
            if (known < 0) {
                all.add(added);
            } else {
                all.set(known, united(all.get(known), added));
            }
        }
        return List.copyOf(all);
    }

    /** There is one head, whoever it is; every other post is a person in a role. */
    private static int postOf(StaffMember wanted, List<StaffMember> staff) {
        for (int i = 0; i < staff.size(); i++) {
            StaffMember known = staff.get(i);
            boolean same = known.person().subject().equals(wanted.person().subject());
            if (known.role() == wanted.role() && (same || known.role() == StaffRole.HEAD)) {
                return i;
            }
        }
        return -1;
    }

    private static StaffMember united(StaffMember known, StaffMember added) {
        AssessorCredential first = known.credential();
        AssessorCredential second = added.credential();
        if (first == null || second == null) {
            return known;
        }
        AssessorCredential longer = first.validUntil().isBefore(second.validUntil()) ? second : first;
        var items = Stream.concat(first.items().stream(), second.items().stream())
                .distinct()
                .toList();
        return new StaffMember(
                known.person(),
                known.role(),
                known.fullTime(),
                known.position(),
                new AssessorCredential(longer.credentialNo(), items, longer.validUntil()));
    }

    private List<Site> withSites(List<Site> more) {
        Stream<Site> added = more.stream()
                .filter(site -> sites.stream().noneMatch(known -> known.siteNo().equals(site.siteNo())));
        return Stream.concat(sites.stream(), added).toList();
    }
}
