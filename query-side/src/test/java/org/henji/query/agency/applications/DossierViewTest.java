package org.henji.query.agency.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.RULES;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.dossier;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;

import java.time.Duration;
import java.util.List;
import org.henji.kernel.agency.AppliedRules;
import org.henji.kernel.agency.Dossier;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationResubmitted;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DossierViewTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);

    @Test
    void dossier_is_kept_as_submitted() {
        DossierView view = after(applied());

        assertThat(view.items()).isEqualTo(dossier().items());
        assertThat(view.staff()).isEqualTo(dossier().staff());
        assertThat(view.sites()).isEqualTo(dossier().sites());
        assertThat(view.materials()).isEqualTo(dossier().materials());
        assertThat(view.absentProhibitions()).isEqualTo(dossier().absentProhibitions());
        assertThat(view.rules()).isEqualTo(RULES);
        assertThat(view.submittedAt()).isEqualTo(AT);
    }

    @Test
    void resubmission_replaces_the_dossier_and_the_rules_it_is_judged_by() {
        Dossier corrected = dossier(List.of(CatalogueEvents.HOUSEKEEPING));
        AppliedRules stricter = new AppliedRules(4, 3);

        DossierView view = after(
                applied(),
                returned(),
                new ApplicationResubmitted(
                        APPLICATION, Reviewer.COUNTY, corrected, stricter, AT.plus(Duration.ofDays(1))));

        assertThat(view.items()).isEqualTo(corrected.items());
        assertThat(view.rules()).isEqualTo(stricter);
        assertThat(view.submittedAt()).isEqualTo(AT.plus(Duration.ofDays(1)));
    }

    @Test
    void other_steps_do_not_touch_the_dossier() {
        assertThat(Scenario.rows(Applications.DOSSIERS, AGENCY, List.of(applied(), forwarded()))
                        .get(APPLICATION.value())
                        .position())
                .isZero();
        assertThat(DossierView.evolve(after(applied()), forwarded())).isEqualTo(after(applied()));
        assertThat(DossierView.evolve(after(applied()), returned())).isEqualTo(after(applied()));
    }

    @Test
    void resubmission_of_an_unknown_application_is_an_error() {
        assertThatThrownBy(() -> DossierView.evolve(null, resubmitted())).isInstanceOf(IllegalStateException.class);
    }

    private static DossierView after(FilingApplicationEvent... events) {
        return Scenario.view(Applications.DOSSIERS, APPLICATION.value(), AGENCY, events);
    }
}
