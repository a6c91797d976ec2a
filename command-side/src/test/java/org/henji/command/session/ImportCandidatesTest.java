package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.Actors.AGENCY;
import static org.henji.command.session.Applicants.data;
import static org.henji.command.session.Applicants.person;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.filed;
import static org.henji.kernel.session.SessionEvents.grouped;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.SessionEvents.registered;
import static org.henji.kernel.session.SessionEvents.withdrawn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.command.Stage;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.RowProblem;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Sex;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 19 of {@code docs/event-model/session.md}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportCandidatesTest {

    private static final Sha256 DIGEST = new Sha256("a".repeat(64));
    private static final CandidateData TOO_YOUNG = data(person("p_younger", DAY.minusYears(15)));

    @ParameterizedTest
    @EnumSource
    void a_workbook_without_faults_is_one_event(ImportMode mode) {
        Stage.Then act = SessionStage.approved().when(importing(mode, data(1), data(2), data(3)), AGENCY);
        act.then(imported(3, 0, data(1).as(1), data(2).as(2), data(3).as(3)));
        assertThat(act.report(ImportReport.class)).isEqualTo(new ImportReport(3, 1, 3, 0, List.of(), false));
    }

    @Test
    void numbers_go_on_from_those_who_are_registered() {
        Stage.Then act = SessionStage.approved(registered(1), registered(2), withdrawn(2))
                .when(importing(ImportMode.ALL_OR_NOTHING, data(3), data(2)), AGENCY);
        act.then(imported(2, 0, data(3).as(3), data(2).as(4)));
        assertThat(act.report(ImportReport.class)).isEqualTo(new ImportReport(2, 3, 4, 0, List.of(), false));
    }

    @Test
    void one_bad_row_refuses_all_or_is_left_out() {
        RowProblem problem = problem(3, "身份证号", FailureCode.CANDIDATE_TOO_YOUNG, "16");

        Stage.Then nothing =
                SessionStage.approved().when(importing(ImportMode.ALL_OR_NOTHING, data(1), TOO_YOUNG, data(2)), AGENCY);
        nothing.thenNothing();
        assertThat(nothing.report(ImportReport.class))
                .isEqualTo(new ImportReport(0, null, null, 1, List.of(problem), true));

        Stage.Then good =
                SessionStage.approved().when(importing(ImportMode.GOOD_ROWS_ONLY, data(1), TOO_YOUNG, data(2)), AGENCY);
        good.then(imported(3, 1, data(1).as(1), data(2).as(2)));
        assertThat(good.report(ImportReport.class)).isEqualTo(new ImportReport(2, 1, 2, 1, List.of(problem), false));
    }

    @Test
    void a_row_may_have_several_faults() {
        CandidateData wrong = data(SessionEvents.person(1), Sex.MALE, LocalDate.of(1990, 1, 1), "汉", null);
        ImportReport report = SessionStage.approved()
                .when(importing(ImportMode.GOOD_ROWS_ONLY, wrong), AGENCY)
                .report(ImportReport.class);
        assertThat(report)
                .isEqualTo(new ImportReport(
                        0,
                        null,
                        null,
                        1,
                        List.of(
                                problem(2, "民族", FailureCode.CANDIDATE_FIELD_INVALID, "ethnicGroup"),
                                problem(2, "性别", FailureCode.CANDIDATE_SEX_DIFFERS),
                                problem(2, "出生日期", FailureCode.CANDIDATE_BIRTH_DATE_DIFFERS)),
                        false));
    }

    @Test
    void nothing_is_recorded_of_a_workbook_without_a_good_row() {
        SessionStage.approved()
                .when(importing(ImportMode.GOOD_ROWS_ONLY, TOO_YOUNG), AGENCY)
                .thenNothing();
    }

    @Test
    void nobody_twice_in_the_workbook_or_in_the_session() {
        Stage.Then act = SessionStage.approved(registered(1))
                .when(importing(ImportMode.GOOD_ROWS_ONLY, data(2), data(1), data(2)), AGENCY);
        act.then(imported(3, 2, data(2).as(2)));
        assertThat(act.report(ImportReport.class).problems())
                .containsExactly(
                        problem(3, "身份证号", FailureCode.CANDIDATE_ALREADY_REGISTERED, "1"),
                        problem(4, "身份证号", FailureCode.CANDIDATE_REPEATED, "2"));
    }

    @Test
    void the_same_workbook_again_brings_nobody() {
        ImportCandidates command = importing(ImportMode.ALL_OR_NOTHING, data(1), data(2));
        Stage.Then again = SessionStage.approved(registered(1), registered(2)).when(command, AGENCY);
        again.thenNothing();
        assertThat(again.report(ImportReport.class).badRows()).isEqualTo(2);
    }

    @Test
    void nobody_who_assesses() {
        CandidateData assessor = data(CredentialEvents.issued().person());
        assertThat(SessionStage.approved(grouped())
                        .when(importing(ImportMode.ALL_OR_NOTHING, assessor), AGENCY)
                        .report(ImportReport.class)
                        .problems())
                .containsExactly(problem(2, "身份证号", FailureCode.CANDIDATE_ASSESSES));
    }

    @Test
    void who_finds_no_station_is_left_out() {
        CandidateData[] seven = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> data(person(number)))
                .toArray(CandidateData[]::new);
        Stage.Then act = SessionStage.approved().when(importing(ImportMode.GOOD_ROWS_ONLY, seven), AGENCY);
        assertThat(act.report(ImportReport.class))
                .isEqualTo(new ImportReport(
                        5,
                        1,
                        5,
                        2,
                        List.of(
                                problem(7, null, FailureCode.CANDIDATES_TOO_MANY, "5"),
                                problem(8, null, FailureCode.CANDIDATES_TOO_MANY, "5")),
                        false));
    }

    @Test
    void rows_that_could_not_be_read_count_among_the_bad_ones() {
        RowProblem unreadable = problem(2, "身份证号", FailureCode.ID_NUMBER_INVALID);
        ImportCandidates command = new ImportCandidates(
                SESSION,
                "candidates.xlsx",
                DIGEST,
                3,
                List.of(new CandidateRow(3, data(1)), new CandidateRow(4, TOO_YOUNG)),
                List.of(unreadable),
                ImportMode.GOOD_ROWS_ONLY);
        Stage.Then act = SessionStage.approved().when(command, AGENCY);
        act.then(imported(3, 2, data(1).as(1)));
        assertThat(act.report(ImportReport.class))
                .isEqualTo(new ImportReport(
                        1,
                        1,
                        1,
                        2,
                        List.of(unreadable, problem(4, "身份证号", FailureCode.CANDIDATE_TOO_YOUNG, "16")),
                        false));
    }

    @Test
    void a_roster_that_is_not_open_takes_no_workbook() {
        Stream.of(new PrepareImport(SESSION), importing(ImportMode.GOOD_ROWS_ONLY, data(person(1))))
                .forEach(command -> {
                    SessionStage.given(filed()).when(command, AGENCY).thenRefused(FailureCode.PLAN_NOT_APPROVED);
                    SessionStage.given(prepared()).when(command, AGENCY).thenRefused(FailureCode.ROSTER_CLOSED);
                });
    }

    @Test
    void to_ask_first_does_nothing() {
        SessionStage.approved().when(new PrepareImport(SESSION), AGENCY).thenNothing();
    }

    /** As the first data rows of a workbook. */
    private static ImportCandidates importing(ImportMode mode, CandidateData... rows) {
        List<CandidateRow> candidates = IntStream.range(0, rows.length)
                .mapToObj(index -> new CandidateRow(index + 2, rows[index]))
                .toList();
        return new ImportCandidates(SESSION, "candidates.xlsx", DIGEST, rows.length, candidates, List.of(), mode);
    }

    private static CandidatesRegistered imported(int rows, int leftOut, Candidate... candidates) {
        return new CandidatesRegistered(
                SESSION, Arrays.asList(candidates), new Workbook("candidates.xlsx", DIGEST, rows, leftOut), 16, AT);
    }

    private static RowProblem problem(int row, String column, FailureCode code, String... arguments) {
        return new RowProblem(row, column, Failure.of(code, arguments));
    }
}
