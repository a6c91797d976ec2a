package org.henji.query.agency.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.FilingEvents.ITEM;
import static org.henji.kernel.agency.FilingEvents.OTHER_ITEM;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.credential.CredentialEvents.VALID_FROM;
import static org.henji.kernel.credential.CredentialEvents.VALID_UNTIL;
import static org.henji.kernel.credential.CredentialEvents.assessor;
import static org.henji.kernel.credential.CredentialEvents.issued;
import static org.henji.kernel.credential.CredentialEvents.itemsChanged;
import static org.henji.kernel.credential.CredentialEvents.reinstated;
import static org.henji.kernel.credential.CredentialEvents.renewed;
import static org.henji.kernel.credential.CredentialEvents.revoked;
import static org.henji.kernel.credential.CredentialEvents.suspended;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent.StaffChanged;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.AssessorCredential;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.StaffRole;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.PersonalData;
import org.henji.query.credential.CredentialTerm;
import org.henji.query.credential.Terms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who may assess for an agency, by the credentials that its roster names (BR-07). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StaffingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void three_people_with_valid_credentials_suffice_from_their_first_to_their_last_day() {
        Staffing staffing = of(CredentialEvents.all());

        assertThat(staffing.suffices(ITEM, VALID_FROM.minusDays(1), 3)).isFalse();
        assertThat(staffing.suffices(ITEM, VALID_FROM, 3)).isTrue();
        assertThat(staffing.suffices(ITEM, VALID_UNTIL, 3)).isTrue();
        assertThat(staffing.suffices(ITEM, VALID_UNTIL.plusDays(1), 3)).isFalse();
        assertThat(staffing.suffices(ITEM, DAY, 4)).isFalse();
        assertThat(staffing.staffedUntil(ITEM, 4)).isNull();
    }

    @Test
    void item_is_staffed_as_long_as_the_needed_number_lasts() {
        Staffing staffing = of(Stream.concat(
                CredentialEvents.all(),
                Stream.of(renewed(FIRST, VALID_UNTIL.plusYears(3)), renewed(SECOND, VALID_UNTIL.plusYears(1)))));

        assertThat(staffing.staffedUntil(ITEM, 1)).isEqualTo(VALID_UNTIL.plusYears(3));
        assertThat(staffing.staffedUntil(ITEM, 2)).isEqualTo(VALID_UNTIL.plusYears(1));
        assertThat(staffing.staffedUntil(ITEM, 3)).isEqualTo(VALID_UNTIL);
    }

    @Test
    void suspended_credential_does_not_count_until_it_is_reinstated() {
        Staffing staffing = of(Stream.concat(CredentialEvents.all(), Stream.of(suspended(FIRST))));
        Staffing again = of(Stream.concat(CredentialEvents.all(), Stream.of(suspended(FIRST), reinstated(FIRST))));

        assertThat(staffing.suffices(ITEM, DAY, 3)).isFalse();
        assertThat(staffing.staffedUntil(ITEM, 3)).isNull();
        assertThat(again.suffices(ITEM, DAY, 3)).isTrue();
    }

    @Test
    void revoked_credential_counts_no_more() {
        Staffing staffing = of(Stream.concat(CredentialEvents.all(), Stream.of(revoked(THIRD))));

        assertThat(staffing.suffices(ITEM, DAY, 3)).isFalse();
        assertThat(staffing.suffices(ITEM, DAY, 2)).isTrue();
    }

    @Test
    void credential_counts_for_the_items_it_covers() {
        Staffing staffing = of(Stream.concat(CredentialEvents.all(), Stream.of(itemsChanged(FIRST, OTHER_ITEM))));

        assertThat(staffing.suffices(ITEM, DAY, 3)).isFalse();
        assertThat(staffing.suffices(OTHER_ITEM, DAY, 1)).isTrue();
    }

    @Test
    void roster_that_names_credentials_which_nobody_has_issued_staffs_nothing() {
        assertThat(of(Stream.of(issued(FIRST), issued(SECOND))).suffices(ITEM, DAY, 3))
                .isFalse();
        assertThat(of(Stream.of()).suffices(ITEM, DAY, 1)).isFalse();
    }

    @Test
    void credential_counts_for_its_holder_only() {
        PersonalData other = issued(CredentialEvents.FOURTH).person();

        assertThat(of(List.of(member(other, FIRST.value())), Stream.of(issued(FIRST)))
                        .suffices(ITEM, DAY, 1))
                .isFalse();
    }

    @Test
    void person_counts_once_whatever_credentials_they_have_and_however_they_are_written() {
        PersonalData person = issued(FIRST).person();
        List<StaffMember> roster =
                List.of(member(person, FIRST.value()), member(person, " ｋp-3 "), member(person, "KP-33"));

        Staffing staffing = of(roster, Stream.of(issued(FIRST), assessor("KP-33", person, ITEMS)));

        assertThat(staffing.suffices(ITEM, DAY, 1)).isTrue();
        assertThat(staffing.suffices(ITEM, DAY, 2)).isFalse();
    }

    @Test
    void supervisors_and_other_staff_are_no_assessors() {
        PersonalData supervisor = issued(CredentialEvents.SUPERVISOR).person();
        PersonalData assessor = issued(FIRST).person();
        AssessorCredential named = new AssessorCredential(FIRST.value(), ITEMS, VALID_UNTIL);
        List<StaffMember> roster = List.of(
                member(supervisor, CredentialEvents.SUPERVISOR.value()),
                new StaffMember(assessor, StaffRole.MANAGER, true, null, named));

        assertThat(of(roster, CredentialEvents.all()).suffices(ITEM, DAY, 1)).isFalse();
    }

    /** The fixture's roster with those credentials. */
    static Staffing of(Stream<? extends CredentialEvent> events) {
        return of(AgencyEvents.staff(ITEMS), events);
    }

    private static Staffing of(List<StaffMember> roster, Stream<? extends CredentialEvent> events) {
        Map<CredentialNo, CredentialTerm> terms = new HashMap<>();
        events.forEach(event -> terms.compute(event.credential(), (no, term) -> Terms.after(term, event)));
        return Staffing.of(
                AssessorsView.evolve(new StaffChanged(USCC, roster, AT)).claims(), terms);
    }

    private static StaffMember member(PersonalData person, String credentialNo) {
        return new StaffMember(
                person, StaffRole.ASSESSOR, true, null, new AssessorCredential(credentialNo, ITEMS, VALID_UNTIL));
    }
}
