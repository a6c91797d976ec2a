package org.henji.command.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.henji.command.file.UploadedFiles;
import org.henji.command.infrastructure.AggregatePart;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.RosterCommand.AttachPhotos;
import org.henji.command.session.RosterCommand.CorrectCandidate;
import org.henji.command.session.RosterCommand.RegisterCandidate;
import org.henji.command.session.RosterCommand.WithdrawCandidate;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.Workbook;
import org.henji.platform.file.StoredFile;

/** What the agency does with candidates (报名), BR-03 and BR-16, until it submits them, and again with those who are rejected. */
@AggregatePart
class Registration {

    private static final String PHOTO_TYPE = "image/jpeg";

    private final ExamSession session;
    private final Roster roster;

    Registration(ExamSession session, Roster roster) {
        this.session = session;
        this.roster = roster;
    }

    @CommandHandler
    PartId decide(RegisterCandidate command, Actor actor, UploadedFiles files, Rules rules, Clock clock) {
        mustBeOpenTo(actor);
        int number = roster.size() + 1;
        mustBeAdmitted(command.candidate(), number, 1, files, rules, clock);
        apply(new CandidatesRegistered(
                session.number(),
                List.of(command.candidate().as(number)),
                null,
                rules.minimumCandidateAge(),
                CivilTime.now(clock)));
        return new PartId(String.valueOf(number));
    }

    @CommandHandler
    void decide(PrepareImport command, Actor actor) {
        mustBeOpenTo(actor);
    }

    @CommandHandler
    ImportReport decide(ImportCandidates command, Actor actor, Rules rules, Clock clock) {
        mustBeOpenTo(actor);
        Admission.Sorted rows = admission(session.plan(), rules, clock).sort(command.candidates(), command.problems());
        boolean refused =
                command.mode() == ImportMode.ALL_OR_NOTHING && !rows.problems().isEmpty();
        if (refused || rows.good().isEmpty()) {
            return new ImportReport(0, null, null, rows.badRows(), rows.problems(), refused);
        }
        int good = rows.good().size();
        int first = roster.size() + 1;
        apply(new CandidatesRegistered(
                session.number(),
                rows.good(),
                new Workbook(command.fileName(), command.sha256(), command.rows(), command.rows() - good),
                rules.minimumCandidateAge(),
                CivilTime.now(clock)));
        return new ImportReport(good, first, first + good - 1, rows.badRows(), rows.problems(), false);
    }

    @EventSourcingHandler
    void evolve(CandidatesRegistered event) {
        event.candidates().forEach(candidate -> roster.add(candidate.person().subject(), candidate.photo()));
    }

    /** Everything about the candidate is replaced; only the photo of the same person stays where none is given. */
    @CommandHandler
    void decide(CorrectCandidate command, Actor actor, UploadedFiles files, Rules rules, Clock clock) {
        mustBeOpenTo(actor);
        Roster.Status status = roster.status(command.candidate());
        if (status != Roster.Status.REGISTERED && status != Roster.Status.REJECTED) {
            throw notOpen(command.candidate());
        }
        int more = status == Roster.Status.REJECTED ? 1 : 0;
        CandidateData data = command.data();
        if (data.photo() == null) {
            data = data.with(roster.photo(command.candidate(), data.person().subject()));
        }
        mustBeAdmitted(data, command.candidate(), more, files, rules, clock);
        apply(new CandidateCorrected(
                session.number(), data.as(command.candidate()), rules.minimumCandidateAge(), CivilTime.now(clock)));
    }

    @EventSourcingHandler
    void evolve(CandidateCorrected event) {
        Candidate corrected = event.candidate();
        roster.replace(corrected.candidate(), corrected.person().subject(), corrected.photo());
    }

    @EventSourcingHandler
    void evolve(PhotosAttached event) {
        event.photos().forEach(photo -> roster.attach(photo.candidate(), photo.photo()));
    }

    /** Only of those who are not submitted: the prefecture reviews the face with the name. */
    @CommandHandler
    void decide(AttachPhotos command, Actor actor, UploadedFiles files, Rules rules, Clock clock) {
        mustBeOpenTo(actor);
        CandidateRules candidateRules = rules(session.plan(), rules, clock);
        Set<Integer> seen = new HashSet<>();
        for (CandidatePhoto photo : command.photos()) {
            int candidate = photo.candidate();
            if (!seen.add(candidate)) {
                throw new RuleViolated(FailureCode.CANDIDATE_REPEATED, String.valueOf(candidate));
            }
            if (roster.status(candidate) != Roster.Status.REGISTERED) {
                throw notOpen(candidate);
            }
            candidateRules.inPhoto(photo.photo()).ifPresent(Registration::refuse);
            mustBeUploaded(photo.photo(), files);
        }
        List<CandidatePhoto> inOrder = command.photos().stream()
                .sorted(Comparator.comparingInt(CandidatePhoto::candidate))
                .toList();
        apply(new PhotosAttached(session.number(), inOrder, CivilTime.now(clock)));
    }

    @CommandHandler
    void decide(WithdrawCandidate command, Actor actor, Clock clock) {
        Authority.requireAgency(actor, session.agency());
        session.rosterMustBeOpen();
        if (roster.status(command.candidate()) != Roster.Status.WITHDRAWN) {
            apply(new CandidateWithdrawn(
                    session.number(),
                    command.candidate(),
                    new PersonalText(roster.subject(command.candidate()), command.reason()),
                    CivilTime.now(clock)));
        }
    }

    @EventSourcingHandler
    void evolve(CandidateWithdrawn event) {
        roster.withdraw(event.candidate());
    }

    /** Whether the candidates can be seated, and be candidates at all, by another plan. */
    void mustFit(SessionPlan wanted, RegisteredCandidates candidates, Rules rules, Clock clock) {
        Admission admission = admission(wanted, rules, clock);
        if (admission.isTooMuchFor(0)) {
            throw new RuleViolated(admission.tooMany().failure());
        }
        if (!wanted.date().equals(session.plan().date())) {
            candidates
                    .of(session.number())
                    .forEach(candidate -> admission.rules().byDay(candidate).ifPresent(Registration::refuse));
        }
    }

    private void mustBeOpenTo(Actor actor) {
        Authority.requireAgency(actor, session.agency());
        session.rosterMustBeOpen();
        session.planning().mustBeApproved();
    }

    private void mustBeAdmitted(
            CandidateData data, int candidate, int more, UploadedFiles files, Rules rules, Clock clock) {
        Admission admission = admission(session.plan(), rules, clock);
        admission.problems(data, candidate).stream().findFirst().ifPresent(Registration::refuse);
        if (admission.isTooMuchFor(more)) {
            refuse(admission.tooMany());
        }
        Photo photo = data.photo();
        if (photo != null) {
            mustBeUploaded(photo, files);
        }
    }

    private void mustBeUploaded(Photo photo, UploadedFiles files) {
        files.mustHold(
                Office.agency(session.agency()),
                CandidateField.PHOTO.input(),
                new StoredFile(photo.sha256(), PHOTO_TYPE, photo.size()));
    }

    private Admission admission(SessionPlan plan, Rules rules, Clock clock) {
        return new Admission(
                rules(plan, rules, clock), roster, session.grouping().people(), plan.stations());
    }

    private static CandidateRules rules(SessionPlan plan, Rules rules, Clock clock) {
        return new CandidateRules(plan.date(), CivilTime.today(clock), rules);
    }

    private static RuleViolated notOpen(int candidate) {
        return new RuleViolated(FailureCode.CANDIDATE_NOT_OPEN, String.valueOf(candidate));
    }

    private static void refuse(CandidateProblem problem) {
        throw new RuleViolated(problem.failure());
    }
}
