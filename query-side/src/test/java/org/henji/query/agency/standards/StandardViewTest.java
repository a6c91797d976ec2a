package org.henji.query.agency.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.agency.AgencyEvents.AT;
import static org.henji.kernel.agency.EvaluationEvents.STANDARD;
import static org.henji.kernel.agency.EvaluationEvents.standard;
import static org.henji.kernel.agency.EvaluationEvents.standardReleased;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardViewTest {

    private static final Actor DEPARTMENT = new Actor("u1", Office.provincial(Level.DEPARTMENT), null);

    @Test
    void standard_is_kept_as_released() {
        assertThat(Scenario.view(Standards.MODEL, STANDARD.value(), DEPARTMENT, standardReleased()))
                .isEqualTo(new StandardView(
                        STANDARD,
                        standard().title(),
                        standard().basis(),
                        true,
                        standard().passLine(),
                        standard().sectionFloorPercent(),
                        standard().sections(),
                        standard().vetoes(),
                        AT));
    }
}
