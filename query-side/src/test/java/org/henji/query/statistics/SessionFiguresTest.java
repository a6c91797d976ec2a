package org.henji.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.approved;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.changed;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.started;
import static org.henji.kernel.session.score.ScoreBookEvents.checked;
import static org.henji.kernel.session.score.ScoreBookEvents.confirmed;
import static org.henji.kernel.session.score.ScoreBookEvents.corrected;
import static org.henji.kernel.session.score.ScoreBookEvents.correctionRequested;
import static org.henji.kernel.session.score.ScoreBookEvents.entered;
import static org.henji.kernel.session.score.ScoreBookEvents.opened;
import static org.henji.kernel.session.score.ScoreBookEvents.submitted;

import java.util.ArrayList;
import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The figures of a session, and sums over several. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionFiguresTest {

    private static final Actor AGENCY = new Actor("u1", Office.agency(USCC), null);

    @Test
    void session_is_counted_where_when_and_for_what_it_is_held() {
        SessionFigures figures = after(List.of(filed()));

        assertThat(figures.uscc()).isEqualTo(USCC);
        assertThat(figures.region()).isEqualTo(COUNTY);
        assertThat(figures.prefecture()).isEqualTo(PREFECTURE);
        assertThat(figures.item()).isEqualTo(CatalogueEvents.NOODLES);
        assertThat(figures.year()).isEqualTo(2026);
        assertThat(figures.month()).isEqualTo("2026-03");
    }

    @Test
    void session_that_moves_to_another_month_is_counted_there() {
        assertThat(after(List.of(filed(), changed(plan(DAY.plusMonths(10))))))
                .returns(2027, SessionFigures::year)
                .returns("2027-01", SessionFigures::month);
    }

    @Test
    void candidates_are_counted_before_anything_is_scored() {
        SessionCounts counts = counts(after(List.of(filed(), approved(), registered())));

        assertThat(counts.sessions()).isEqualTo(1);
        assertThat(counts.registered()).isEqualTo(5);
        assertThat(counts.approved()).isZero();
        assertThat(counts.held()).isZero();
        assertThat(counts.passRate()).isNull();
    }

    @Test
    void results_count_once_the_prefecture_has_confirmed_them() {
        SessionCounts submitted = counts(after(scored(checked(), submitted())));
        SessionCounts confirmed = counts(after(scored(checked(), submitted(), confirmed())));

        assertThat(submitted.present()).isEqualTo(3);
        assertThat(submitted.confirmed()).isZero();
        assertThat(submitted.passed()).isZero();
        assertThat(confirmed).isEqualTo(new SessionCounts(null, null, null, "2026-03", 1, 0, 1, 5, 4, 3, 1, 3, 2));
        assertThat(confirmed.passRate()).isEqualTo(66.67);
    }

    @Test
    void correction_changes_who_has_passed() {
        SessionCounts counts =
                counts(after(scored(checked(), submitted(), confirmed(), correctionRequested(), corrected())));

        assertThat(counts.passed()).isEqualTo(3);
        assertThat(counts.passRate()).isEqualTo(100.0);
    }

    @Test
    void cancelled_session_counts_as_that_and_nothing_else() {
        SessionFigures held = after(scored(checked(), submitted(), confirmed()));
        SessionFigures cancelled = after(List.of(filed(), approved(), registered(), cancelled()));

        SessionCounts both = SessionCounts.of(Dimension.AGENCY, List.of(cancelled, held));

        assertThat(both.uscc()).isEqualTo(USCC);
        assertThat(both.sessions()).isEqualTo(1);
        assertThat(both.cancelled()).isEqualTo(1);
        assertThat(both.registered()).isEqualTo(5);
    }

    @Test
    void line_names_that_by_which_it_is_counted() {
        SessionFigures figures = after(List.of(filed()));

        assertThat(SessionCounts.of(Dimension.COUNTY, List.of(figures)).territory())
                .isEqualTo(COUNTY);
        assertThat(SessionCounts.of(Dimension.PREFECTURE, List.of(figures)).territory())
                .isEqualTo(PREFECTURE);
        assertThat(SessionCounts.of(Dimension.ITEM, List.of(figures)).item()).isEqualTo(CatalogueEvents.NOODLES);
    }

    @Test
    void change_of_an_unknown_session_is_an_error() {
        assertThatThrownBy(() -> SessionFigures.evolve(null, started())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SessionFigures.evolve(null, opened())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SessionFigures.evolve(after(List.of(filed())), checked()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static SessionCounts counts(SessionFigures figures) {
        return SessionCounts.of(Dimension.MONTH, List.of(figures));
    }

    /** The session is over and all who were there are scored. */
    private static List<DomainEvent> scored(DomainEvent... more) {
        List<DomainEvent> history = new ArrayList<>(over());
        history.addAll(List.of(opened(), entered(1, "80"), entered(2, "60"), entered(3, "50")));
        history.addAll(List.of(more));
        return history;
    }

    private static SessionFigures after(List<DomainEvent> events) {
        return Scenario.view(SessionStatistics.MODEL, SESSION.value(), AGENCY, events.toArray(DomainEvent[]::new));
    }
}
