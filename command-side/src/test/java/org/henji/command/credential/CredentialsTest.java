package org.henji.command.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Acts.TODAY;
import static org.henji.command.Acts.credentials;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.HOUSEKEEPING;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.CatalogueEvents.PAPER_CUTTING;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
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

import org.henji.kernel.credential.CredentialEvent;
import org.henji.kernel.credential.CredentialKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 6 and 15 of {@code docs/event-model/credential.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialsTest {

    @Test
    void what_nobody_issued_is_not_found() {
        assertThat(credentials(issued(FIRST)).find(SECOND)).isEmpty();
    }

    @Test
    void it_says_whose_it_is_and_what_for() {
        assertThat(credentials(issued(FIRST)).find(FIRST)).hasValueSatisfying(standing -> {
            assertThat(standing.holder()).isEqualTo(issued(FIRST).person().subject());
            assertThat(standing.kind()).isEqualTo(CredentialKind.ASSESSOR);
            assertThat(standing.agency()).isNull();
        });
        assertThat(credentials(issued(SUPERVISOR)).find(SUPERVISOR))
                .hasValueSatisfying(standing -> assertThat(standing.agency()).isEqualTo(USCC));
    }

    @Test
    void it_is_valid_from_its_first_day_to_its_last() {
        Credentials.Standing standing = after(issued(FIRST));
        assertThat(standing.validOn(VALID_FROM.minusDays(1))).isFalse();
        assertThat(standing.validOn(VALID_FROM)).isTrue();
        assertThat(standing.validOn(VALID_UNTIL)).isTrue();
        assertThat(standing.validOn(VALID_UNTIL.plusDays(1))).isFalse();
    }

    @Test
    void for_the_items_that_it_covers() {
        Credentials.Standing standing = after(issued(FIRST));
        assertThat(standing.validFor(NOODLES, TODAY)).isTrue();
        assertThat(standing.validFor(HOUSEKEEPING, TODAY)).isFalse();
        assertThat(standing.validFor(NOODLES, VALID_UNTIL.plusDays(1))).isFalse();
    }

    @Test
    void a_supervisors_covers_everything_unless_it_says_what() {
        assertThat(credentials(issued(SUPERVISOR))
                        .find(SUPERVISOR)
                        .orElseThrow()
                        .validFor(HOUSEKEEPING, TODAY))
                .isTrue();
        assertThat(credentials(issued(SUPERVISOR), itemsChanged(SUPERVISOR, NOODLES))
                        .find(SUPERVISOR)
                        .orElseThrow()
                        .validFor(HOUSEKEEPING, TODAY))
                .isFalse();
    }

    @Test
    void every_act_counts_from_then_on() {
        assertThat(after(issued(FIRST), renewed(FIRST, VALID_UNTIL.plusYears(1)))
                        .validOn(VALID_UNTIL.plusDays(1)))
                .isTrue();
        assertThat(after(issued(FIRST), itemsChanged(FIRST, HOUSEKEEPING)).validFor(PAPER_CUTTING, TODAY))
                .isFalse();
        assertThat(after(issued(FIRST), suspended(FIRST)).validOn(TODAY)).isFalse();
        assertThat(after(issued(FIRST), suspended(FIRST), reinstated(FIRST)).validOn(TODAY))
                .isTrue();
        assertThat(after(issued(FIRST), suspended(FIRST), renewed(FIRST, VALID_UNTIL.plusYears(1)))
                        .validOn(TODAY))
                .isFalse();
        assertThat(after(issued(FIRST), revoked(FIRST)).validOn(TODAY)).isFalse();
    }

    @Test
    void an_appraisal_and_a_listing_change_nothing_about_it() {
        assertThat(after(issued(FIRST), appraised(FIRST), listed(FIRST, USCC), unlisted(FIRST, USCC)))
                .isEqualTo(after(issued(FIRST)));
    }

    private static Credentials.Standing after(CredentialEvent... events) {
        return credentials(events).find(FIRST).orElseThrow();
    }
}
