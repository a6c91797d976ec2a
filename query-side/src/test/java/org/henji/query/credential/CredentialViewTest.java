package org.henji.query.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.OTHER_USCC;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SUPERVISOR;
import static org.henji.kernel.credential.CredentialEvents.VALID_FROM;
import static org.henji.kernel.credential.CredentialEvents.VALID_UNTIL;
import static org.henji.kernel.credential.CredentialEvents.appraised;
import static org.henji.kernel.credential.CredentialEvents.issued;
import static org.henji.kernel.credential.CredentialEvents.itemsChanged;
import static org.henji.kernel.credential.CredentialEvents.listed;
import static org.henji.kernel.credential.CredentialEvents.reinstated;
import static org.henji.kernel.credential.CredentialEvents.renewed;
import static org.henji.kernel.credential.CredentialEvents.revoked;
import static org.henji.kernel.credential.CredentialEvents.suspended;
import static org.henji.kernel.credential.CredentialEvents.unlisted;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.credential.AppraisalGrade;
import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialKind;
import org.henji.query.credential.CredentialAct.Kind;
import org.henji.query.credential.CredentialView.Appraisal;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The register (BR-07). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialViewTest {

    private static final Actor DEPARTMENT = new Actor("u1", Office.provincial(Level.DEPARTMENT), null);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void issued_credential_names_its_holder_and_what_it_covers() {
        assertThat(after(issued()))
                .isEqualTo(new CredentialView(
                        FIRST,
                        CredentialKind.ASSESSOR,
                        issued().person(),
                        issued().person().subject(),
                        AgencyEvents.ITEMS,
                        null,
                        VALID_FROM,
                        VALID_UNTIL,
                        CredentialState.IN_FORCE,
                        List.of(),
                        List.of(),
                        List.of(new CredentialAct(
                                Kind.ISSUED, AT, DEPARTMENT, AgencyEvents.ITEMS, VALID_UNTIL, null))));
    }

    @Test
    void credential_is_valid_from_its_first_to_its_last_day() {
        CredentialTerm term = after(issued()).term();

        assertThat(term.statusOn(VALID_FROM.minusDays(1))).isEqualTo(CredentialStatus.NOT_YET_VALID);
        assertThat(term.statusOn(VALID_FROM)).isEqualTo(CredentialStatus.VALID);
        assertThat(term.statusOn(VALID_UNTIL)).isEqualTo(CredentialStatus.VALID);
        assertThat(term.statusOn(VALID_UNTIL.plusDays(1))).isEqualTo(CredentialStatus.EXPIRED);
    }

    @Test
    void renewed_credential_lasts_until_its_new_day() {
        CredentialView credential = after(issued(), renewed(FIRST, VALID_UNTIL.plusYears(3)));

        assertThat(credential.validUntil()).isEqualTo(VALID_UNTIL.plusYears(3));
        assertThat(credential.acts()).extracting(CredentialAct::kind).containsExactly(Kind.ISSUED, Kind.RENEWED);
        assertThat(credential.acts().getLast().until()).isEqualTo(VALID_UNTIL.plusYears(3));
    }

    @Test
    void credential_covers_its_new_items_and_no_other() {
        CredentialTerm term = after(issued(), itemsChanged(FIRST, HOUSEKEEPING)).term();

        assertThat(term.isValidFor(HOUSEKEEPING, DAY)).isTrue();
        assertThat(term.isValidFor(NOODLES, DAY)).isFalse();
    }

    @Test
    void supervisor_is_valid_for_every_item() {
        CredentialView supervisor =
                Scenario.view(CredentialRegister.MODEL, SUPERVISOR.value(), DEPARTMENT, issued(SUPERVISOR));

        assertThat(supervisor.term().isValidFor(HOUSEKEEPING, DAY)).isTrue();
        assertThat(supervisor.agency()).isEqualTo(USCC);
    }

    @Test
    void suspended_credential_says_why_and_is_valid_again_when_reinstated() {
        CredentialView suspended = after(issued(), suspended(FIRST));
        CredentialView reinstated = after(issued(), suspended(FIRST), reinstated(FIRST));

        assertThat(suspended.state()).isEqualTo(CredentialState.SUSPENDED);
        assertThat(suspended.term().statusOn(DAY)).isEqualTo(CredentialStatus.SUSPENDED);
        assertThat(suspended.acts().getLast().reason()).isEqualTo("投诉调查期间");
        assertThat(reinstated.term().statusOn(DAY)).isEqualTo(CredentialStatus.VALID);
    }

    @Test
    void revoked_credential_stays_in_the_register() {
        CredentialView credential = after(issued(), suspended(FIRST), revoked(FIRST));

        assertThat(credential.state()).isEqualTo(CredentialState.REVOKED);
        assertThat(credential.term().isValidFor(NOODLES, DAY)).isFalse();
    }

    @Test
    void register_knows_whose_rosters_name_it() {
        assertThat(after(issued(), listed(FIRST, USCC), listed(FIRST, OTHER_USCC), unlisted(FIRST, USCC))
                        .listedBy())
                .containsExactly(OTHER_USCC);
    }

    @Test
    void appraisals_are_kept_year_by_year() {
        assertThat(after(issued(), appraised(FIRST)).appraisals())
                .containsExactly(new Appraisal(2025, AppraisalGrade.COMPETENT, null, AT));
    }

    @Test
    void row_for_the_staffing_of_agencies_changes_with_it_and_names_nobody() {
        CredentialEvent[] events = {issued(), renewed(FIRST, VALID_UNTIL.plusYears(3)), suspended(FIRST)};
        CredentialTerm term = Scenario.view(CredentialRegister.TERMS, FIRST.value(), DEPARTMENT, events);

        assertThat(term).isEqualTo(after(events).term());
        assertThat(term.toString())
                .doesNotContain("PersonalData", issued().person().name());
    }

    @Test
    void change_of_an_unknown_credential_is_an_error() {
        assertThatThrownBy(() -> CredentialTerm.evolve(null, suspended(FIRST)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after(listed(FIRST, USCC))).hasMessageContaining("credential.listed-by-agency");
    }

    private static CredentialView after(CredentialEvent... events) {
        return Scenario.view(CredentialRegister.MODEL, FIRST.value(), DEPARTMENT, events);
    }
}
