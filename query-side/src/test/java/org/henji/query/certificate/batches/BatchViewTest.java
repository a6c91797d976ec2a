package org.henji.query.certificate.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.CODED;
import static org.henji.kernel.certificate.CertificateEvents.ISSUED_ON;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;
import static org.henji.kernel.certificate.CertificateEvents.blank;
import static org.henji.kernel.certificate.CertificateEvents.number;
import static org.henji.kernel.certificate.batch.BatchEvents.approved;
import static org.henji.kernel.certificate.batch.BatchEvents.dispatched;
import static org.henji.kernel.certificate.batch.BatchEvents.printed;
import static org.henji.kernel.certificate.batch.BatchEvents.received;
import static org.henji.kernel.certificate.batch.BatchEvents.replacement;
import static org.henji.kernel.certificate.batch.BatchEvents.requested;
import static org.henji.kernel.certificate.batch.BatchEvents.returned;
import static org.henji.kernel.certificate.batch.BatchEvents.withdrawn;

import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.certificate.batch.BatchEvent;
import org.henji.kernel.certificate.batch.BatchLine;
import org.henji.kernel.certificate.batch.Replacement;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.henji.query.infrastructure.Occurrence;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Batches of certificates (BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BatchViewTest {

    private static final Actor CLERK = new Actor("agency-clerk", Office.agency(USCC), null);

    @Test
    void requested_batch_names_the_passers_and_has_nothing_yet() {
        assertThat(after(requested()))
                .isEqualTo(new BatchView(
                        BATCH,
                        BATCH.session(),
                        ScoreBookEvents.SCORE_BOOK,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        List.of(1, 2),
                        CODED,
                        BatchState.REQUESTED,
                        null,
                        List.of(new BatchStep(BatchState.REQUESTED, CODED, CLERK, null))));
    }

    @Test
    void returned_or_withdrawn_batch_says_why() {
        BatchView returned = after(requested(), returned());
        BatchView withdrawn = after(requested(), withdrawn());

        assertThat(returned.state()).isEqualTo(BatchState.RETURNED);
        assertThat(returned.steps().getLast().note()).isEqualTo("照片不清");
        assertThat(withdrawn.state()).isEqualTo(BatchState.WITHDRAWN);
        assertThat(withdrawn.steps().getLast().note()).isEqualTo("成绩更正中");
    }

    @Test
    void approved_batch_has_numbers_and_blanks() {
        assertThat(after(requested(), approved()).allotment())
                .isEqualTo(new Allotment(
                        SCHEME, ISSUED_ON, approved().lines(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void spoiled_blank_is_replaced_in_its_line() {
        Allotment allotment =
                after(requested(), approved(), printed(List.of(replacement()))).allotment();

        assertThat(allotment.lines())
                .containsExactly(new BatchLine(1, number(1), blank(1)), new BatchLine(2, number(2), blank(3)));
        assertThat(allotment.replacements()).containsExactly(replacement());
        assertThat(allotment.printed()).containsExactly(number(1), number(2));
    }

    @Test
    void blank_that_was_spoiled_twice_is_replaced_by_the_last() {
        Replacement again = new Replacement(number(2), blank(3), blank(4), "再次偏移");

        assertThat(after(requested(), approved(), printed(List.of(replacement(), again)))
                        .allotment()
                        .lines()
                        .getLast()
                        .blank())
                .isEqualTo(blank(4));
    }

    @Test
    void batch_that_was_sent_and_received_says_what_did_not_come() {
        BatchView sent = after(requested(), approved(), printed(), dispatched());
        BatchView received = after(requested(), approved(), printed(), dispatched(), received(number(2)));

        assertThat(sent.state()).isEqualTo(BatchState.DISPATCHED);
        assertThat(sent.allotment().sent()).containsExactly(number(1), number(2));
        assertThat(sent.steps().getLast().note()).isEqualTo("机要专递 0001");
        assertThat(received.state()).isEqualTo(BatchState.RECEIVED);
        assertThat(received.allotment().missing()).containsExactly(number(2));
        assertThat(received.steps())
                .extracting(BatchStep::state)
                .containsExactly(
                        BatchState.REQUESTED,
                        BatchState.APPROVED,
                        BatchState.PRINTED,
                        BatchState.DISPATCHED,
                        BatchState.RECEIVED);
    }

    @Test
    void change_of_an_unknown_batch_or_one_that_got_nothing_is_an_error() {
        for (BatchEvent event :
                List.of(returned(), withdrawn(), approved(), printed(), dispatched(), received(number(1)))) {
            assertThatThrownBy(() -> BatchView.evolve(null, event, new Occurrence(event, 0, CLERK, null)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> after(requested(), printed()))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static BatchView after(BatchEvent... events) {
        return Scenario.view(Batches.MODEL, BATCH.value(), CLERK, events);
    }
}
