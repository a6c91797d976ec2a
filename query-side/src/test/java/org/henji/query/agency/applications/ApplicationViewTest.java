package org.henji.query.agency.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.ITEMS;
import static org.henji.kernel.agency.AgencyEvents.NAME;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.agency.AgencyEvents.applied;
import static org.henji.kernel.agency.AgencyEvents.appliedToPrefecture;
import static org.henji.kernel.agency.AgencyEvents.forwarded;
import static org.henji.kernel.agency.AgencyEvents.resubmitted;
import static org.henji.kernel.agency.AgencyEvents.returned;

import java.util.List;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.Reviewer;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplicationViewTest {

    private static final Actor CLERK = new Actor("clerk-1", Office.county(COUNTY), "经办人");

    @Test
    void application_waits_for_its_county() {
        assertThat(after(applied()))
                .isEqualTo(new ApplicationView(
                        APPLICATION,
                        USCC,
                        NAME,
                        COUNTY,
                        PREFECTURE,
                        ITEMS,
                        ApplicationState.WAITING_FOR_COUNTY,
                        AT,
                        AT,
                        List.of(new Step(Step.Kind.APPLIED, AT, CLERK, null, null))));
    }

    @Test
    void application_in_a_prefecture_without_counties_waits_for_the_prefecture() {
        assertThat(after(appliedToPrefecture()).state()).isEqualTo(ApplicationState.WAITING_FOR_PREFECTURE);
    }

    @Test
    void forwarded_application_waits_for_the_prefecture() {
        ApplicationView application = after(applied(), forwarded());

        assertThat(application.state()).isEqualTo(ApplicationState.WAITING_FOR_PREFECTURE);
        assertThat(application.steps().getLast())
                .isEqualTo(new Step(Step.Kind.FORWARDED, AT, CLERK, "材料齐全，同意上报", null));
    }

    @Test
    void returned_application_says_why() {
        ApplicationView application = after(applied(), returned("缺少场地证明"));

        assertThat(application.state()).isEqualTo(ApplicationState.RETURNED);
        assertThat(application.steps().getLast().opinion()).isEqualTo("缺少场地证明");
    }

    @Test
    void resubmitted_application_shows_its_whole_way() {
        ApplicationView application = after(applied(), returned(), resubmitted(), forwarded());

        assertThat(application.state()).isEqualTo(ApplicationState.WAITING_FOR_PREFECTURE);
        assertThat(application.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.APPLIED, Step.Kind.RETURNED, Step.Kind.RESUBMITTED, Step.Kind.FORWARDED);
    }

    @Test
    void step_tells_who_acted_and_the_reason_beside_the_act() {
        ApplicationView row = ApplicationView.evolve(null, applied(), new Occurrence(applied(), 7, CLERK, "重新核对"));

        assertThat(row.steps()).containsExactly(new Step(Step.Kind.APPLIED, AT, CLERK, null, "重新核对"));
    }

    @ParameterizedTest
    @EnumSource(Reviewer.class)
    void every_reviewer_has_a_state_in_which_it_is_waited_for(Reviewer reviewer) {
        assertThat(ApplicationState.waitingFor(reviewer)).hasToString("WAITING_FOR_" + reviewer);
    }

    @Test
    void change_of_an_unknown_application_is_an_error() {
        for (FilingApplicationEvent event : List.of(forwarded(), returned(), resubmitted())) {
            assertThatThrownBy(() -> ApplicationView.evolve(null, event, new Occurrence(event, 0, CLERK, null)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static ApplicationView after(FilingApplicationEvent... events) {
        return Scenario.view(Applications.MODEL, APPLICATION.value(), CLERK, events);
    }
}
