package org.henji.query.person.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.person.erasure.ErasureEvents.decided;
import static org.henji.kernel.person.erasure.ErasureEvents.erased;
import static org.henji.kernel.session.SessionEvents.subject;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** People who have been forgotten. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasureViewTest {

    private static final Actor OFFICER = new Actor("user-department", Office.provincial(Level.DEPARTMENT), null);

    @Test
    void decided_erasure_waits_to_be_carried_out() {
        ErasureDecided event = decided(subject(1));
        assertThat(after(event).get("p_candidate-1").view())
                .isEqualTo(new ErasureView(
                        subject(1), event.reason(), event.retainedUntil(), event.at(), OFFICER, event.files(), null));
    }

    @Test
    void erased_person_keeps_what_was_decided() {
        ErasureView view = after(decided(subject(1)), decided(subject(2)), erased(subject(1)))
                .get("p_candidate-1")
                .view();
        assertThat(view.carriedOutAt()).isEqualTo(erased(subject(1)).at());
        assertThat(view.reason()).isEqualTo(decided(subject(1)).reason());
    }

    @Test
    void each_person_is_one_row() {
        Map<String, Row<ErasureView>> rows = after(decided(subject(1)), decided(subject(2)), erased(subject(2)));
        assertThat(rows).containsOnlyKeys("p_candidate-1", "p_candidate-2");
        assertThat(rows.get("p_candidate-1").view().carriedOutAt()).isNull();
    }

    @Test
    void execution_without_a_decision_is_an_error() {
        assertThatThrownBy(() -> after(erased(subject(1)))).hasMessageContaining(IllegalStateException.class.getName());
    }

    private static Map<String, Row<ErasureView>> after(ErasureEvent... events) {
        return Scenario.rows(Erasures.MODEL, OFFICER, List.of(events));
    }
}
