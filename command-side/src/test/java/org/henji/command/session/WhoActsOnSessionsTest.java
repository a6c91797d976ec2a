package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.Actors.DEPARTMENT;
import static org.henji.command.Actors.DEPARTMENT_ELSEWHERE;
import static org.henji.command.Actors.OTHER_AGENCY;
import static org.henji.command.Actors.OTHER_PREFECTURE;
import static org.henji.command.Actors.PREFECTURE;
import static org.henji.kernel.credential.CredentialEvents.FIRST;
import static org.henji.kernel.credential.CredentialEvents.SECOND;
import static org.henji.kernel.credential.CredentialEvents.THIRD;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.cancelled;
import static org.henji.kernel.session.SessionEvents.photo;
import static org.henji.kernel.session.SessionEvents.plan;
import static org.henji.kernel.session.SessionEvents.prepared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.session.PlanCommand.ApprovePlan;
import org.henji.command.session.PlanCommand.CancelSession;
import org.henji.command.session.PlanCommand.ChangePlan;
import org.henji.command.session.PlanCommand.FilePlan;
import org.henji.command.session.PlanCommand.ReturnPlan;
import org.henji.command.session.PreparationCommand.ArrangeSeats;
import org.henji.command.session.PreparationCommand.IssueTickets;
import org.henji.command.session.PreparationCommand.RecuseAssessor;
import org.henji.command.session.RosterCommand.ApproveRemaining;
import org.henji.command.session.RosterCommand.AttachPhotos;
import org.henji.command.session.RosterCommand.CorrectCandidate;
import org.henji.command.session.RosterCommand.RegisterCandidate;
import org.henji.command.session.RosterCommand.ReviewCandidates;
import org.henji.command.session.RosterCommand.SubmitRoster;
import org.henji.command.session.RosterCommand.WithdrawCandidate;
import org.henji.command.session.SessionDayCommand.EndSession;
import org.henji.command.session.SessionDayCommand.RecordIncident;
import org.henji.command.session.SessionDayCommand.RecordMisconduct;
import org.henji.command.session.SessionDayCommand.StartSession;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.IncidentKind;
import org.henji.kernel.session.MisconductKind;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.Relation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1, 7, 11, 12, 23 and 27 of {@code docs/event-model/session.md}: whose act it is is asked before anything else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoActsOnSessionsTest {

    private static final List<Command> OF_THE_AGENCY = List.of(
            new ChangePlan(SESSION, plan(), "场地检修"),
            new RegisterCandidate(SESSION, Applicants.data(1)),
            new PrepareImport(SESSION),
            new ImportCandidates(
                    SESSION,
                    "candidates.xlsx",
                    new Sha256("a".repeat(64)),
                    0,
                    List.of(),
                    List.of(),
                    ImportMode.ALL_OR_NOTHING),
            new CorrectCandidate(SESSION, 1, Applicants.data(1)),
            new WithdrawCandidate(SESSION, 1, "本人放弃"),
            new AttachPhotos(SESSION, List.of(new CandidatePhoto(1, photo()))),
            new SubmitRoster(SESSION),
            new ArrangeSeats(SESSION),
            new IssueTickets(SESSION),
            Groups.assign(FIRST, SECOND, THIRD),
            new RecuseAssessor(SESSION, FIRST, 1, Relation.RELATIVE, "亲属关系"),
            new SessionDayCommand.CheckIn(SESSION, List.of(1)),
            new StartSession(SESSION),
            new EndSession(SESSION),
            new RecordIncident(SESSION, IncidentKind.OUTAGE, "停电十分钟", List.of()),
            new RecordMisconduct(SESSION, 1, MisconductKind.DISORDER, "大声喧哗", List.of(), MisconductMeasure.WARNED));

    private static final List<Command> OF_THE_PREFECTURE = List.of(
            new ApprovePlan(SESSION, null),
            new ReturnPlan(SESSION, "工位数不实"),
            new ReviewCandidates(SESSION, List.of(1), List.of()),
            new ApproveRemaining(SESSION));

    private static final Command FILING = new FilePlan(AgencyEvents.USCC, plan());
    private static final Command CANCELLATION = new CancelSession(SESSION, "报名人数不足");

    @ParameterizedTest
    @MethodSource
    void an_act_belongs_to_its_level(Command act, Set<Level> levels) {
        Actors.atEveryLevelBut(levels.iterator().next())
                .filter(actor -> !levels.contains(actor.level()))
                .forEach(actor ->
                        SessionStage.given(prepared()).on(DAY).when(act, actor).thenRefused(FailureCode.WRONG_LEVEL));
    }

    static Stream<Object[]> an_act_belongs_to_its_level() {
        List<Object[]> acts = new ArrayList<>();
        acts.add(new Object[] {FILING, Set.of(Level.AGENCY)});
        acts.add(new Object[] {CANCELLATION, Set.of(Level.AGENCY, Level.PREFECTURE, Level.DEPARTMENT)});
        OF_THE_AGENCY.forEach(act -> acts.add(new Object[] {act, Set.of(Level.AGENCY)}));
        OF_THE_PREFECTURE.forEach(act -> acts.add(new Object[] {act, Set.of(Level.PREFECTURE)}));
        return acts.stream();
    }

    @ParameterizedTest
    @MethodSource
    void an_office_acts_for_itself_and_in_its_territory_only(Command act, Actor stranger, FailureCode refusal) {
        SessionStage.given(prepared()).on(DAY).when(act, stranger).thenRefused(refusal);
    }

    static Stream<Object[]> an_office_acts_for_itself_and_in_its_territory_only() {
        List<Object[]> acts = new ArrayList<>();
        acts.add(new Object[] {FILING, OTHER_AGENCY, FailureCode.WRONG_AGENCY});
        acts.add(new Object[] {CANCELLATION, OTHER_AGENCY, FailureCode.WRONG_AGENCY});
        acts.add(new Object[] {CANCELLATION, OTHER_PREFECTURE, FailureCode.WRONG_TERRITORY});
        acts.add(new Object[] {CANCELLATION, DEPARTMENT_ELSEWHERE, FailureCode.WRONG_TERRITORY});
        OF_THE_AGENCY.forEach(act -> acts.add(new Object[] {act, OTHER_AGENCY, FailureCode.WRONG_AGENCY}));
        OF_THE_PREFECTURE.forEach(act -> acts.add(new Object[] {act, OTHER_PREFECTURE, FailureCode.WRONG_TERRITORY}));
        return acts.stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void there_is_such_a_session(Command act, Actor actor) {
        SessionStage.given().when(act, actor).thenRefused(FailureCode.NOT_FOUND, SESSION.value());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void nothing_is_done_to_a_session_that_was_cancelled(Command act, Actor actor) {
        SessionStage.given(prepared(), cancelled()).on(DAY).when(act, actor).thenRefused(FailureCode.SESSION_CANCELLED);
    }

    static Stream<Object[]> acts() {
        return Stream.of(
                        Stream.<Object[]>of(new Object[] {CANCELLATION, DEPARTMENT}),
                        OF_THE_AGENCY.stream().map(act -> new Object[] {act, AGENCY}),
                        OF_THE_PREFECTURE.stream().map(act -> new Object[] {act, PREFECTURE}))
                .flatMap(some -> some);
    }
}
