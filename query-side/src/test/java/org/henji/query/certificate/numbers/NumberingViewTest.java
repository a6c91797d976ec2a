package org.henji.query.certificate.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;
import static org.henji.kernel.certificate.number.NumberingEvents.SCOPE;
import static org.henji.kernel.certificate.number.NumberingEvents.allotted;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.number.NumberingEvent;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How far numbers have been given out. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumberingViewTest {

    private static final Actor CENTER = new Actor("center-issuer", Office.agency(USCC), null);

    @Test
    void last_number_says_how_many_there_are() {
        assertThat(after(allotted(1, 2), allotted(3, 30)))
                .isEqualTo(new NumberingView(SCOPE, SCHEME, 30, BATCH, CODED));
    }

    @Test
    void number_that_was_left_out_or_given_twice_is_an_error() {
        assertThatThrownBy(() -> after(allotted(2, 3))).hasMessageContaining(IllegalStateException.class.getName());
        assertThatThrownBy(() -> after(allotted(1, 2), allotted(4, 5)))
                .hasMessageContaining(IllegalStateException.class.getName());
        assertThatThrownBy(() -> after(allotted(1, 2), allotted(2, 3)))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static NumberingView after(NumberingEvent... events) {
        return Scenario.view(Numberings.MODEL, SCOPE.value(), CENTER, events);
    }
}
