package org.henji.query.infrastructure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;
import org.henji.kernel.credential.CredentialEvents;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.ArchiveNo;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.CandidatePhoto;
import org.henji.kernel.session.CheckIn;
import org.henji.kernel.session.IncidentKind;
import org.henji.kernel.session.MisconductKind;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PlanEvent.PlanApproved;
import org.henji.kernel.session.PlanEvent.PlanChanged;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.PlanEvent.PlanReturned;
import org.henji.kernel.session.PlanEvent.SessionCancelled;
import org.henji.kernel.session.PreparationEvent.AssessorRecused;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.PreparationEvent.SeatsArranged;
import org.henji.kernel.session.PreparationEvent.TicketsIssued;
import org.henji.kernel.session.Relation;
import org.henji.kernel.session.Room;
import org.henji.kernel.session.RosterEvent.CandidateCorrected;
import org.henji.kernel.session.RosterEvent.CandidateWithdrawn;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.RosterEvent.CandidatesReviewed;
import org.henji.kernel.session.RosterEvent.PhotosAttached;
import org.henji.kernel.session.RosterEvent.RosterSubmitted;
import org.henji.kernel.session.Seat;
import org.henji.kernel.session.SessionDayEvent.CandidatesCheckedIn;
import org.henji.kernel.session.SessionDayEvent.IncidentRecorded;
import org.henji.kernel.session.SessionDayEvent.MisconductRecorded;
import org.henji.kernel.session.SessionDayEvent.SessionEnded;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.Ticket;
import org.henji.kernel.session.TicketNo;
import org.henji.kernel.session.archive.ArchiveForm;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveAccessed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveDestroyed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveOpened;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.DestructionApproved;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemRemoved;

/** One session on a random way that the command side would allow, with its papers, its score book and its archive. */
final class RandomSession {

    private static final List<CredentialNo> ASSESSORS =
            List.of(CredentialEvents.FIRST, CredentialEvents.SECOND, CredentialEvents.THIRD, CredentialEvents.FOURTH);

    private final Random random;
    private final SessionNo session;
    private final Uscc agency;
    private final RegionCode region;
    private final List<DomainEvent> life = new ArrayList<>();
    private final List<RandomPapers> papers = new ArrayList<>();
    private final NavigableSet<Integer> registered = new TreeSet<>();
    private final NavigableSet<Integer> submitted = new TreeSet<>();
    private final NavigableSet<Integer> approved = new TreeSet<>();
    private final NavigableSet<Integer> rejected = new TreeSet<>();
    private final NavigableSet<Integer> ticketed = new TreeSet<>();
    private final NavigableSet<Integer> present = new TreeSet<>();
    private final NavigableSet<Integer> removed = new TreeSet<>();
    private List<CredentialNo> group = List.of();
    private LocalDate date = SessionEvents.DAY;
    private int candidates;
    private int incidents;

    private RandomSession(SessionNo session, Uscc agency, RegionCode region, Random random) {
        this.session = session;
        this.agency = agency;
        this.region = region;
        this.random = random;
    }

    /** Some come to their end, others stop where they are, and a few of those are cancelled there. */
    static List<DomainEvent> of(SessionNo session, Uscc agency, RegionCode region, Random random) {
        RandomSession one = new RandomSession(session, agency, region, random);
        boolean started = one.planned() && one.rostered() && one.prepared() && one.started();
        if (!started && random.nextInt(3) == 0) {
            one.add(new SessionCancelled(session, "报名人数不足", one.at()));
        }
        if (started && one.run()) {
            one.closed();
        }
        return one.life;
    }

    private boolean planned() {
        add(new PlanFiled(session, agency, region, CatalogueEvents.EDITION, plan(), 15, at()));
        for (int times = random.nextInt(3); times > 0; times--) {
            if (random.nextBoolean()) {
                add(new PlanReturned(session, "工位数不实", at()));
            }
            date = date.plusDays(random.nextInt(60));
            add(new PlanChanged(session, plan(), "改期", 15, at()));
        }
        if (!goesOn()) {
            return false;
        }
        add(new PlanApproved(session, null, at()));
        return goesOn();
    }

    private boolean rostered() {
        for (int batches = 1 + random.nextInt(3); batches > 0; batches--) {
            register(1 + random.nextInt(5));
        }
        if (random.nextBoolean()) {
            List<CandidatePhoto> photos = some(registered).stream()
                    .map(candidate -> new CandidatePhoto(candidate, SessionEvents.photo()))
                    .toList();
            add(new PhotosAttached(session, photos, at()));
        }
        if (random.nextInt(3) == 0) {
            add(new CandidateCorrected(session, candidate(any(registered)), 16, at()));
        }
        do {
            submit();
            review();
            correctRejected();
            if (random.nextInt(3) == 0) {
                withdraw();
            }
        } while (!registered.isEmpty());
        return goesOn() && !approved.isEmpty();
    }

    private void register(int number) {
        List<Candidate> batch = IntStream.rangeClosed(candidates + 1, candidates + number)
                .mapToObj(this::candidate)
                .toList();
        candidates += number;
        batch.forEach(candidate -> registered.add(candidate.candidate()));
        add(new CandidatesRegistered(
                session,
                batch,
                random.nextBoolean() ? SessionEvents.registered().workbook() : null,
                16,
                at()));
    }

    private void submit() {
        add(new RosterSubmitted(session, List.copyOf(registered), at()));
        submitted.addAll(registered);
        registered.clear();
    }

    private void review() {
        while (!submitted.isEmpty()) {
            List<Integer> reviewed = some(submitted);
            List<Integer> good =
                    reviewed.stream().filter(candidate -> random.nextInt(4) > 0).toList();
            List<Integer> bad = reviewed.stream()
                    .filter(candidate -> !good.contains(candidate))
                    .toList();
            add(new CandidatesReviewed(
                    session,
                    good,
                    bad.stream()
                            .map(candidate -> SessionEvents.rejection(candidate, "年龄不实"))
                            .toList(),
                    at()));
            submitted.removeAll(reviewed);
            approved.addAll(good);
            rejected.addAll(bad);
        }
    }

    private void correctRejected() {
        for (int candidate : List.copyOf(rejected)) {
            if (random.nextInt(3) == 0) {
                add(new CandidateCorrected(session, candidate(candidate), 16, at()));
                rejected.remove(candidate);
                registered.add(candidate);
            }
        }
    }

    private void withdraw() {
        List<Integer> all = Stream.of(registered, approved, rejected)
                .flatMap(Collection::stream)
                .toList();
        if (all.size() > 1) {
            int candidate = all.get(random.nextInt(all.size()));
            add(new CandidateWithdrawn(session, candidate, SessionEvents.about(candidate, "本人放弃"), at()));
            Stream.of(registered, approved, rejected).forEach(status -> status.remove(candidate));
        }
    }

    private boolean prepared() {
        assign(random.nextBoolean() ? ASSESSORS.subList(0, 3) : ASSESSORS.subList(1, 4));
        if (random.nextInt(3) == 0) {
            add(new AssessorRecused(
                    session, group.getLast(), 1, Relation.TEACHER, SessionEvents.about(group.getLast(), "师徒关系"), at()));
        }
        if (group.contains(CredentialEvents.FIRST) && random.nextBoolean()) {
            add(new AssessorRecused(
                    session,
                    CredentialEvents.FIRST,
                    null,
                    Relation.RELATIVE,
                    SessionEvents.about(CredentialEvents.FIRST, "亲属关系"),
                    at()));
            assign(ASSESSORS.subList(1, 4));
        }
        int packages = random.nextInt(3);
        for (int number = 1; number <= packages; number++) {
            PackageNo no = PackageNo.of(session, number);
            papers.add(new RandomPapers(no, agency, region, random, life));
            add(new PapersAssigned(session, no, at()));
        }
        if (random.nextInt(3) == 0) {
            arrange();
            withdraw();
            register(1);
            submit();
            review();
        }
        if (approved.isEmpty()) {
            return false;
        }
        arrange();
        if (!goesOn()) {
            return false;
        }
        ticketed.addAll(approved);
        int[] station = {0};
        add(new TicketsIssued(
                session,
                ticketed.stream()
                        .map(candidate -> new Ticket(candidate, TicketNo.of(session, 1, ++station[0])))
                        .toList(),
                at()));
        return goesOn();
    }

    private void assign(List<CredentialNo> assessors) {
        group = assessors;
        add(SessionEvents.grouped(session, group.toArray(CredentialNo[]::new)));
    }

    private void arrange() {
        int[] station = {0};
        add(new SeatsArranged(
                session,
                random.nextLong(),
                "SHUFFLE-1",
                approved.stream()
                        .map(candidate -> new Seat(candidate, 1, ++station[0]))
                        .toList(),
                at()));
    }

    private boolean started() {
        papers.forEach(RandomPapers::arrive);
        checkIn(false);
        if (!goesOn()) {
            return false;
        }
        add(new SessionStarted(session, at()));
        return true;
    }

    private boolean run() {
        RandomScores scores = new RandomScores(session, random, life);
        scores.opened(agency, region, item());
        papers.forEach(RandomPapers::areUsed);
        checkIn(true);
        if (random.nextBoolean()) {
            add(new IncidentRecorded(session, ++incidents, IncidentKind.OUTAGE, "停电十分钟", List.of(), at()));
        }
        scores.enter(some(present), group);
        if (random.nextBoolean() && !present.isEmpty()) {
            misconduct(any(present));
        }
        if (!goesOn()) {
            return false;
        }
        NavigableSet<Integer> absent = new TreeSet<>(ticketed);
        absent.removeAll(present);
        add(new SessionEnded(session, present.size(), List.copyOf(absent), at()));
        add(new ArchiveOpened(ArchiveNo.of(session), agency, region, at()));
        NavigableSet<Integer> scored = new TreeSet<>(present);
        scored.removeAll(removed);
        return goesOn() && scores.finish(scored, absent, removed, group);
    }

    private void checkIn(boolean late) {
        NavigableSet<Integer> missing = new TreeSet<>(ticketed);
        missing.removeAll(present);
        List<Integer> arrived =
                missing.stream().filter(candidate -> random.nextInt(3) > 0).toList();
        if (!arrived.isEmpty()) {
            present.addAll(arrived);
            add(new CandidatesCheckedIn(
                    session,
                    arrived.stream()
                            .map(candidate -> new CheckIn(candidate, late))
                            .toList(),
                    at()));
        }
    }

    private void misconduct(int candidate) {
        boolean out = random.nextBoolean();
        if (out) {
            removed.add(candidate);
        }
        add(new MisconductRecorded(
                session,
                candidate,
                MisconductKind.COMMUNICATION,
                new PersonalText(subject(candidate), "交头接耳"),
                List.of(SessionEvents.evidence()),
                out ? MisconductMeasure.REMOVED : MisconductMeasure.WARNED,
                at()));
    }

    private void closed() {
        papers.forEach(RandomPapers::returned);
        ArchiveNo archive = ArchiveNo.of(session);
        int entry = 0;
        for (ArchiveItem item : ArchiveItem.values()) {
            add(new ItemAdded(archive, ++entry, item, ArchiveForm.PAPER, item.chinese(), "档案室", null, at()));
            if (random.nextInt(5) == 0) {
                add(new ItemRemoved(archive, entry, "误归档", at()));
                add(new ItemAdded(archive, ++entry, item, ArchiveForm.ELECTRONIC, item.chinese(), "电子档案库", null, at()));
            }
        }
        if (goesOn()) {
            add(new ArchiveSealed(archive, date, date.plusYears(3), date.plusYears(5), 3, 5, at()));
            add(new ArchiveAccessed(archive, "成绩复核", "head", "archivist", "supervisor", at()));
            add(new DestructionApproved(archive, "保存期满", at()));
            if (goesOn()) {
                add(new ArchiveDestroyed(archive, List.of("archivist", "supervisor"), at()));
            }
        }
    }

    private SessionPlan plan() {
        return new SessionPlan(
                item(),
                SpecificationNo.of(item(), 1),
                AgencyEvents.SITE,
                date,
                SessionEvents.STARTS_AT,
                SessionEvents.ENDS_AT,
                List.of(new Room(1, "一号考场", 99)),
                20);
    }

    private ItemCode item() {
        return session.value().endsWith("1") ? CatalogueEvents.NOODLES : CatalogueEvents.PAPER_CUTTING;
    }

    private Candidate candidate(int number) {
        return new Candidate(
                number,
                new PersonalData(
                        subject(number),
                        "测试考生" + number,
                        new CitizenIdNumber("620102199601010007"),
                        "13900000000",
                        null),
                SessionEvents.profile(1),
                random.nextInt(5) == 0,
                random.nextInt(3) == 0 ? SessionEvents.photo() : null);
    }

    private Subject subject(int candidate) {
        return new Subject("p_random-" + session + "-" + candidate);
    }

    /** At least one of them. */
    private List<Integer> some(NavigableSet<Integer> all) {
        List<Integer> chosen =
                all.stream().filter(candidate -> random.nextBoolean()).toList();
        return chosen.isEmpty() ? all.stream().limit(1).toList() : chosen;
    }

    private int any(NavigableSet<Integer> all) {
        Iterator<Integer> each = all.iterator();
        for (int skipped = random.nextInt(all.size()); skipped > 0; skipped--) {
            each.next();
        }
        return each.next();
    }

    private boolean goesOn() {
        return random.nextInt(10) > 0;
    }

    private Instant at() {
        return AgencyEvents.AT.plusSeconds(life.size());
    }

    private void add(DomainEvent event) {
        life.add(event);
    }
}
