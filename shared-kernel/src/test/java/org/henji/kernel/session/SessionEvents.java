package org.henji.kernel.session;

import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.SITE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.catalogue.CatalogueEvents.EDITION;
import static org.henji.kernel.catalogue.CatalogueEvents.NOODLES;
import static org.henji.kernel.catalogue.SpecificationEvents.SPECIFICATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.PlanEvent.PlanApproved;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PlanEvent.PlanReturned;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.PreparationEvent.GroupAssigned;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.jspecify.annotations.Nullable;

/**
 * A session for tests, of an agency filed for noodles: five candidates, of whom the fourth is rejected and the fifth does not
 * come. The people in it are invented, see {@link org.henji.kernel.agency.AgencyEvents}.
 */
public final class SessionEvents {

    /** 15 working days after {@link org.henji.kernel.catalogue.CatalogueEvents#AT} and two more. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 25);

    public static final LocalTime STARTS_AT = LocalTime.of(9, 0);
    public static final LocalTime ENDS_AT = LocalTime.of(11, 0);

    /** Nine o'clock of {@link #DAY}, Beijing time. */
    public static final Instant STARTED = Instant.parse("2026-03-25T01:00:00.123Z");

    public static final Instant ENDED = Instant.parse("2026-03-25T03:00:00.123Z");

    public static final SessionNo SESSION = new SessionNo("2662010001");
    public static final SessionNo OTHER_SESSION = new SessionNo("2662010002");

    public static final String SCORE_CLERK = "agency-clerk";
    public static final int REJECTED = 4;
    public static final int ABSENT = 5;

    private static final List<String> ID_NUMBERS = List.of(
            "620102199601010007",
            "620102199702020001",
            "620102199803030006",
            "620102199904040000",
            "620102200005050008");

    private SessionEvents() {}

    public static PlanFiled filed() {
        return filed(SESSION);
    }

    public static PlanFiled filed(SessionNo session) {
        return filed(session, USCC, COUNTY, plan());
    }

    public static PlanFiled filed(SessionNo session, Uscc agency, RegionCode region, SessionPlan plan) {
        return new PlanFiled(session, agency, region, EDITION, plan, 15, AT);
    }

    public static SessionPlan plan() {
        return plan(DAY);
    }

    /** Two rooms of three and two stations. */
    public static SessionPlan plan(LocalDate day) {
        return new SessionPlan(
                NOODLES,
                SPECIFICATION,
                SITE,
                day,
                STARTS_AT,
                ENDS_AT,
                List.of(new Room(1, "一号考场", 3), new Room(2, "二号考场", 2)),
                5);
    }

    public static PlanChanged changed(SessionPlan plan) {
        return new PlanChanged(SESSION, plan, "场地检修", 15, AT);
    }

    public static PlanApproved approved() {
        return approved(SESSION);
    }

    public static PlanApproved approved(SessionNo session) {
        return new PlanApproved(session, null, AT);
    }

    public static PlanReturned returned() {
        return new PlanReturned(SESSION, "工位数不实", AT);
    }

    public static SessionCancelled cancelled() {
        return new SessionCancelled(SESSION, "报名人数不足", AT);
    }

    /** One after the other, each with an event of its own. */
    public static CandidatesRegistered registered(int candidate) {
        return new CandidatesRegistered(SESSION, List.of(candidate(candidate)), null, 16, AT);
    }

    /** All five, from a workbook. */
    public static CandidatesRegistered registered() {
        return registered(SESSION);
    }

    public static CandidatesRegistered registered(SessionNo session) {
        return new CandidatesRegistered(
                session,
                IntStream.rangeClosed(1, 5).mapToObj(SessionEvents::candidate).toList(),
                new Workbook("candidates.xlsx", new Sha256("a".repeat(64)), 6, 1),
                16,
                AT);
    }

    public static Candidate candidate(int number) {
        return candidate(number, null);
    }

    public static Candidate candidate(int number, @Nullable Photo photo) {
        return new Candidate(number, person(number), profile(number), false, photo);
    }

    /** Of the candidates one to five. */
    public static PersonalData person(int number) {
        return new PersonalData(
                subject(number),
                "测试考生" + number,
                new CitizenIdNumber(ID_NUMBERS.get(number - 1)),
                "1390000000" + number,
                null);
    }

    public static PersonalProfile profile(int number) {
        return new PersonalProfile(
                subject(number), "汉族", Education.SENIOR_SECONDARY, CandidateSource.SOCIETY, null, "兰州市城关区示例路 1 号", 2);
    }

    public static Subject subject(int number) {
        return new Subject("p_candidate-" + number);
    }

    /** Written about the candidate. */
    public static PersonalText about(int candidate, String text) {
        return new PersonalText(subject(candidate), text);
    }

    public static Photo photo() {
        return new Photo(new Sha256("b".repeat(64)), 50_000, LocalDate.of(2026, 1, 15));
    }

    public static CandidateCorrected corrected(int candidate) {
        return new CandidateCorrected(SESSION, candidate(candidate), 16, AT);
    }

    public static PhotosAttached photosAttached(int... candidates) {
        return new PhotosAttached(
                SESSION,
                Arrays.stream(candidates)
                        .mapToObj(candidate -> new CandidatePhoto(candidate, photo()))
                        .toList(),
                AT);
    }

    public static CandidateWithdrawn withdrawn(int candidate) {
        return new CandidateWithdrawn(SESSION, candidate, about(candidate, "本人放弃"), AT);
    }

    public static RosterSubmitted submitted() {
        return submitted(1, 2, 3, 4, 5);
    }

    public static RosterSubmitted submitted(Integer... candidates) {
        return new RosterSubmitted(SESSION, List.of(candidates), AT);
    }

    /** All but the fourth are approved. */
    public static CandidatesReviewed reviewed() {
        return reviewed(List.of(1, 2, 3, ABSENT), List.of(rejection(REJECTED, "工作单位不实")));
    }

    public static Rejection rejection(int candidate, String reason) {
        return new Rejection(candidate, about(candidate, reason));
    }

    public static CandidatesReviewed reviewed(List<Integer> approved, List<Rejection> rejected) {
        return new CandidatesReviewed(SESSION, approved, rejected, AT);
    }

    /** One and two in the first room, three and five in the second. */
    public static SeatsArranged seated() {
        return new SeatsArranged(
                SESSION,
                42,
                "SHUFFLE-1",
                List.of(new Seat(1, 1, 1), new Seat(2, 1, 2), new Seat(3, 2, 1), new Seat(ABSENT, 2, 2)),
                AT);
    }

    public static TicketsIssued ticketed() {
        return new TicketsIssued(
                SESSION,
                seated().seats().stream()
                        .map(seat -> new Ticket(seat.candidate(), TicketNo.of(SESSION, seat.room(), seat.station())))
                        .toList(),
                AT);
    }

    public static GroupAssigned grouped() {
        return grouped(SESSION, CredentialEvents.FIRST, CredentialEvents.SECOND, CredentialEvents.THIRD);
    }

    /** The first leads. */
    public static GroupAssigned grouped(SessionNo session, CredentialNo... assessors) {
        return new GroupAssigned(
                session,
                IntStream.range(0, assessors.length)
                        .mapToObj(index -> new GroupMember(
                                assessors[index], holder(assessors[index]), user(assessors[index]), index == 0))
                        .toList(),
                new SupervisorOnDuty(
                        CredentialEvents.SUPERVISOR,
                        holder(CredentialEvents.SUPERVISOR),
                        user(CredentialEvents.SUPERVISOR)),
                SCORE_CLERK,
                3,
                3,
                3,
                3,
                AT);
    }

    public static Subject holder(CredentialNo credential) {
        return CredentialEvents.issued(credential).person().subject();
    }

    /** The user as whom the holder acts. */
    public static String user(CredentialNo credential) {
        return "user-" + credential.value();
    }

    public static AssessorRecused recused(CredentialNo assessor, @Nullable Integer candidate) {
        return new AssessorRecused(SESSION, assessor, candidate, Relation.RELATIVE, about(assessor, "亲属关系"), AT);
    }

    /** Written about the assessor. */
    public static PersonalText about(CredentialNo assessor, String text) {
        return new PersonalText(holder(assessor), text);
    }

    public static PapersAssigned papersAssigned() {
        return new PapersAssigned(SESSION, PackageNo.of(SESSION, 1), AT);
    }

    /** In time. */
    public static CandidatesCheckedIn checkedIn(Integer... candidates) {
        return new CandidatesCheckedIn(
                SESSION,
                Stream.of(candidates)
                        .map(candidate -> new CheckIn(candidate, false))
                        .toList(),
                AT);
    }

    public static SessionStarted started() {
        return new SessionStarted(SESSION, STARTED);
    }

    /** The fifth did not come. */
    public static SessionEnded ended() {
        return new SessionEnded(SESSION, 3, List.of(ABSENT), ENDED);
    }

    public static IncidentRecorded incident() {
        return new IncidentRecorded(
                SESSION, 1, IncidentKind.EQUIPMENT_FAILURE, "二号考场一个灶台熄火，五分钟后恢复", List.of(evidence()), STARTED);
    }

    public static MisconductRecorded misconduct(int candidate, MisconductMeasure measure) {
        return new MisconductRecorded(
                SESSION,
                candidate,
                MisconductKind.BANNED_ITEM,
                new PersonalText(subject(candidate), "使用自带调料"),
                List.of(evidence()),
                measure,
                STARTED);
    }

    public static Evidence evidence() {
        return new Evidence("现场照片", new Sha256("c".repeat(64)), "image/jpeg", 2048);
    }

    /** From the plan to tickets and group: everything there is before the day. */
    public static List<ExamSessionEvent> prepared() {
        return List.of(
                filed(),
                approved(),
                registered(),
                submitted(),
                reviewed(),
                seated(),
                grouped(),
                papersAssigned(),
                ticketed());
    }

    /** As {@link #prepared}, and the session is running with one to three there. */
    public static List<ExamSessionEvent> running() {
        return Stream.concat(prepared().stream(), Stream.of(checkedIn(1, 2, 3), started()))
                .toList();
    }

    /** As {@link #running}, and over. */
    public static List<ExamSessionEvent> over() {
        return Stream.concat(running().stream(), Stream.of(ended())).toList();
    }
}
