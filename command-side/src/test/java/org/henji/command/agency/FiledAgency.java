package org.henji.command.agency;

import static org.henji.kernel.agency.AgencyEvents.applicationClosed;
import static org.henji.kernel.agency.AgencyEvents.filed;
import static org.henji.kernel.agency.AgencyEvents.opened;
import static org.henji.kernel.agency.AgencyEvents.registered;
import static org.henji.kernel.agency.AgencyEvents.sitesChanged;
import static org.henji.kernel.agency.AgencyEvents.staff;
import static org.henji.kernel.agency.AgencyEvents.staffChanged;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;

/** An agency that applied for two items and was filed for both, and what may have become of its staff. */
final class FiledAgency {

    private FiledAgency() {}

    static DomainEvent[] history(DomainEvent... more) {
        return Stream.concat(
                        Stream.of(
                                registered(),
                                opened(),
                                filed(ITEM),
                                staffChanged(),
                                sitesChanged(),
                                filed(OTHER_ITEM),
                                applicationClosed()),
                        Arrays.stream(more))
                .toArray(DomainEvent[]::new);
    }

    /** The usual roster, with another credential for one of its three assessors. */
    static List<StaffMember> staffWith(UnaryOperator<AssessorCredential> change) {
        List<StaffMember> staff = staff(AgencyEvents.ITEMS);
        StaffMember assessor = staff.stream()
                .filter(member -> member.role() == StaffRole.ASSESSOR)
                .findFirst()
                .orElseThrow();
        return staff.stream()
                .map(member -> member.equals(assessor)
                        ? new StaffMember(
                                member.person(),
                                member.role(),
                                member.fullTime(),
                                member.position(),
                                change.apply(member.credential()))
                        : member)
                .toList();
    }

    static List<StaffMember> staffWithCredentialUntil(LocalDate lastDay) {
        return staffWith(credential -> new AssessorCredential(credential.credentialNo(), credential.items(), lastDay));
    }

    /** The first assessor shows another credential. */
    static List<StaffMember> staffBy(CredentialNo another) {
        return staffWith(
                credential -> new AssessorCredential(another.value(), credential.items(), credential.validUntil()));
    }

    /** The first assessor shows the credential of another, written in another way: older rosters hold such things. */
    static List<StaffMember> staffSharingCredential() {
        return staffWith(credential -> new AssessorCredential(" kp-4 ", credential.items(), credential.validUntil()));
    }
}
