package org.henji.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.CENTER;
import static org.henji.command.certificate.CertificateActs.APPROVE;
import static org.henji.command.certificate.CertificateActs.KEEPER;
import static org.henji.kernel.certificate.CertificateEvents.BATCH;
import static org.henji.kernel.certificate.CertificateEvents.SCHEME;
import static org.henji.kernel.certificate.CertificateEvents.coded;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.score.ScoreBookEvents.SCORE_BOOK;
import static org.henji.kernel.session.score.ScoreBookEvents.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.certificate.BatchCommand.ApproveBlankRequest;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.CertificateEvent.CertificateCoded;
import org.henji.kernel.certificate.batch.BatchEvents;
import org.henji.kernel.certificate.blank.BlankEvents;
import org.henji.kernel.certificate.number.NumberingEvent.NumbersAllotted;
import org.henji.kernel.certificate.number.NumberingEvents;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.score.Grade;
import org.henji.kernel.session.score.ScoreBookEvent.ScoreCorrected;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 6 to 9 of {@code docs/event-model/batch.md} (BR-04, BR-21). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApproveBlankRequestTest {

    private static final DomainEvent[] EVERYTHING = {
        NumberingEvents.agencyCoded(),
        NumberingEvents.allotted(1, 2),
        BlankEvents.allotted(),
        coded(1),
        coded(2),
        BatchEvents.approved()
    };

    @Test
    void numbers_blanks_and_certificates_come_in_one_act() {
        CertificateActs.requested().when(APPROVE, CENTER).thenAnswers(BATCH, EVERYTHING);
    }

    @Test
    void an_opinion_is_kept() {
        assertThat(CertificateActs.requested()
                        .when(new ApproveBlankRequest(BATCH, "同意"), CENTER)
                        .events())
                .last()
                .hasFieldOrPropertyWithValue("opinion", "同意");
    }

    @Test
    void the_years_are_the_rule_of_that_day() {
        assertThat(CertificateActs.requested()
                        .under(Rules.defaults().with(Map.of(Setting.CERTIFICATE_VALIDITY_YEARS, 3)))
                        .when(APPROVE, CENTER)
                        .events())
                .filteredOn(CertificateCoded.class::isInstance)
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(((CertificateCoded) event).validityYears()).isEqualTo(3));
    }

    @Test
    void it_says_what_agency_and_item_are_called_today() {
        assertThat(CertificateActs.requested()
                        .and(CertificateActs.called("兰州更名职业培训学校（虚构）"))
                        .when(APPROVE, CENTER)
                        .events())
                .filteredOn(CertificateCoded.class::isInstance)
                .allSatisfy(event -> {
                    assertThat(((CertificateCoded) event).agencyName()).isEqualTo("兰州更名职业培训学校（虚构）");
                    assertThat(((CertificateCoded) event).itemName())
                            .isEqualTo(CatalogueEvents.published().name());
                });
    }

    @Test
    void it_says_the_day_on_which_the_session_was_held_and_the_score_that_was_corrected() {
        LocalDate moved = SessionEvents.DAY.minusDays(1);
        assertThat(CertificateActs.requested()
                        .and(SessionEvents.changed(SessionEvents.plan(moved)))
                        .and(corrected(2, Grade.PASSED, "61.00"))
                        .when(APPROVE, CENTER)
                        .events())
                .filteredOn(CertificateCoded.class::isInstance)
                .last()
                .satisfies(event -> {
                    assertThat(((CertificateCoded) event).assessedOn()).isEqualTo(moved);
                    assertThat(((CertificateCoded) event).score().value()).isEqualTo("61.00");
                });
    }

    @Test
    void a_candidate_without_a_photo_gets_a_certificate_without_one() {
        assertThat(CertificateActs.requested()
                        .and(SessionEvents.corrected(1))
                        .when(APPROVE, CENTER)
                        .events())
                .filteredOn(CertificateCoded.class::isInstance)
                .first()
                .hasFieldOrPropertyWithValue("photo", null);
    }

    @Test
    void the_next_batch_goes_on_where_this_one_ended() {
        Stage stage = CertificateActs.approved()
                .and(ScoreBookEvents.correctionRequested(), ScoreBookEvents.corrected())
                .on(LocalDate.of(2026, 4, 8));
        stage.when(new BatchCommand.RequestBlanks(SCORE_BOOK, List.of(3)), Actors.AGENCY);
        List<DomainEvent> events = stage.when(new ApproveBlankRequest(BatchNo.of(SESSION, 2), null), CENTER)
                .events();
        assertThat(events.getFirst()).isInstanceOfSatisfying(NumbersAllotted.class, allotted -> {
            assertThat(allotted.scope()).isEqualTo(NumberingEvents.SCOPE);
            assertThat(allotted.scheme()).isEqualTo(SCHEME);
            assertThat(allotted.first()).isEqualTo(3);
            assertThat(allotted.last()).isEqualTo(3);
        });
        assertThat(events.get(2)).isInstanceOfSatisfying(CertificateCoded.class, third -> {
            assertThat(third.certificate().value()).isEqualTo("ZX6201000126000003");
            assertThat(third.blank().value()).isEqualTo("GS00000003");
            assertThat(third.candidate()).isEqualTo(3);
        });
    }

    @Test
    void not_before_the_centre_has_received_the_score_book() {
        CertificateActs.confirmed()
                .and(BlankEvents.keeperAppointed(BlankEvents.CENTER), BlankEvents.received(10))
                .and(BatchEvents.claimed(), BatchEvents.requested())
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.SCORE_BOOK_NOT_RECEIVED)
                .and(ScoreBookEvents.received())
                .when(APPROVE, CENTER)
                .then(EVERYTHING);
    }

    @Test
    void not_while_a_correction_waits() {
        CertificateActs.requested()
                .and(ScoreBookEvents.correctionRequested())
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.CORRECTION_OPEN, "3");
    }

    @Test
    void not_for_somebody_whom_a_correction_has_failed() {
        CertificateActs.requested()
                .and(corrected(2, Grade.FAILED, "59.99"))
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.CANDIDATE_NOT_PASSED, "2");
    }

    @Test
    void somebody_who_passes_only_now_is_not_waited_for() {
        CertificateActs.requested()
                .and(ScoreBookEvents.correctionRequested(), ScoreBookEvents.corrected())
                .when(APPROVE, CENTER)
                .then(EVERYTHING);
    }

    @Test
    void only_while_it_waits() {
        CertificateActs.approved().when(APPROVE, CENTER).thenRefused(FailureCode.BATCH_NOT_REQUESTED);
        CertificateActs.requested()
                .and(BatchEvents.released(), BatchEvents.withdrawn())
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.BATCH_NOT_REQUESTED);
    }

    @Test
    void not_by_whoever_asked_for_it_with_a_login_at_the_agency() {
        Actor both = CertificateActs.center(Actors.AGENCY.userId());
        CertificateActs.requested().when(APPROVE, both).thenRefused(FailureCode.OWN_WORK);
    }

    @Test
    void not_by_the_keeper_of_the_blanks() {
        CertificateActs.requested().when(APPROVE, KEEPER).thenRefused(FailureCode.KEEPER_MAY_NOT_ISSUE);
    }

    @Test
    void not_before_there_is_a_keeper() {
        CertificateActs.confirmed()
                .and(ScoreBookEvents.received(), BatchEvents.claimed(), BatchEvents.requested())
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.BLANK_KEEPER_MISSING);
    }

    @Test
    void blanks_for_all_or_for_none() {
        CertificateActs.confirmed()
                .and(ScoreBookEvents.received(), BatchEvents.claimed(), BatchEvents.requested())
                .and(BlankEvents.keeperAppointed(BlankEvents.CENTER), BlankEvents.received(1))
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.BLANKS_TOO_FEW, "2", "1")
                .and(BlankEvents.received(2))
                .when(APPROVE, CENTER)
                .then(EVERYTHING);
    }

    @Test
    void spoiled_blanks_are_passed_over() {
        assertThat(CertificateActs.requested()
                        .and(BlankEvents.spoiled(BlankEvents.CENTER, 1))
                        .when(APPROVE, CENTER)
                        .events())
                .filteredOn(CertificateCoded.class::isInstance)
                .extracting(event -> ((CertificateCoded) event).blank().value())
                .containsExactly("GS00000002", "GS00000003");
    }

    @Test
    void numbers_for_all_or_for_none() {
        CertificateActs.requested()
                .and(NumberingEvents.agencyCoded(), NumberingEvents.allotted(1, 999_998))
                .when(APPROVE, CENTER)
                .thenRefused(FailureCode.CERTIFICATE_NUMBERS_USED_UP, NumberingEvents.SCOPE.value());
    }

    private static ScoreCorrected corrected(int candidate, Grade grade, String score) {
        return new ScoreCorrected(
                SCORE_BOOK,
                1,
                ScoreBookEvents.sheets(candidate, score),
                result(candidate, grade, score),
                SessionEvents.ENDED);
    }
}
