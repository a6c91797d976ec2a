package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.PAPERS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.command.session.PaperCommand.DecideCustodyIncident;
import org.henji.command.session.PaperCommand.DropCustodyStep;
import org.henji.command.session.PaperCommand.ProposeCustodyStep;
import org.henji.command.session.PaperCommand.ReportCustodyIncident;
import org.henji.command.session.PaperCommand.SignCustodyStep;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.SessionDayEvent.SessionStarted;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentDecided;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.StepDropped;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepSigned;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.kernel.session.paper.Signatory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Rule 24 of {@code docs/event-model/paper.md} (BR-19): whatever people try, in whatever order, a package is not open before
 * the session has started, no step is taken by one person alone, and what is held does not move. What is looked at is what
 * happened, not how it was decided.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomCustodyTest {

    private static final int STORIES = 150;
    private static final int ACTS = 90;

    private static final Office CENTER = Office.provincial(Level.CENTER);
    private static final Office AGENCY = Office.agency(AgencyEvents.USCC);

    /** Somebody of them has a login at both offices, and somebody has none that matters. */
    private static final List<Actor> PEOPLE = List.of(
            new Actor("keeper", CENTER, null),
            new Actor("second", CENTER, null),
            new Actor("both", CENTER, null),
            new Actor("both", AGENCY, null),
            new Actor("clerk", AGENCY, null),
            new Actor("guard", AGENCY, null),
            Actors.OTHER_AGENCY,
            Actors.PREFECTURE);

    @Test
    void no_story_breaks_the_custody() {
        Set<CustodyStep> taken = EnumSet.noneOf(CustodyStep.class);
        Set<IncidentDecision> decided = EnumSet.noneOf(IncidentDecision.class);
        for (long seed = 1; seed <= STORIES; seed++) {
            Story story = new Story(new Random(seed));
            try {
                story.go();
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ", after " + story.history, broken);
            }
            story.history.forEach(event -> {
                if (event instanceof StepTaken step) {
                    taken.add(step.step());
                } else if (event instanceof CustodyIncidentDecided decision) {
                    decided.add(decision.decision());
                }
            });
        }
        // otherwise it would have shown nothing
        assertThat(taken).containsExactly(CustodyStep.values());
        assertThat(decided).containsExactly(IncidentDecision.values());
    }

    private record Found(@Nullable String seal, int papers, Actor by) {}

    private static final class Story {

        private final Random random;
        private final Stage stage = Stage.given(PaperActs.all(SessionEvents.prepared()))
                .and(SessionEvents.checkedIn(1, 2), PaperEvents.printed());
        private final List<DomainEvent> history = new ArrayList<>(List.of(PaperEvents.printed()));

        private boolean started;
        private boolean open;
        private boolean voided;
        private @Nullable CustodyStep last;
        private @Nullable StepProposed pending;
        private @Nullable String seal;
        private int papers = PAPERS;
        private final List<Signatory> signed = new ArrayList<>();
        private final List<Found> found = new ArrayList<>();
        private final Set<Integer> undecided = new TreeSet<>();

        Story(Random random) {
            this.random = random;
        }

        void go() {
            for (int act = 0; act < ACTS; act++) {
                if (!started && random.nextInt(ACTS / 2) == 0) {
                    started = true;
                    SessionStarted start = SessionEvents.started();
                    stage.and(start);
                    history.add(start);
                }
                Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
                stage.when(random.nextInt(5) == 0 ? anything() : somethingSensible(), actor)
                        .eventsOrRefusal()
                        .forEach(event -> look(event, actor));
            }
        }

        private PaperCommand somethingSensible() {
            if (!undecided.isEmpty()) {
                IncidentDecision decision = random.nextInt(6) == 0
                        ? IncidentDecision.VOID
                        : random.nextBoolean() ? IncidentDecision.CONTINUE : IncidentDecision.UNFOUNDED;
                return new DecideCustodyIncident(PACKAGE, undecided.iterator().next(), decision, "查明");
            }
            if (pending != null) {
                return new SignCustodyStep(PACKAGE, pending.step());
            }
            return propose(next(), papers, seal == null ? "F-1" : seal, List.of(1, 2));
        }

        /** The next step in the order of the enum, mostly. */
        private CustodyStep next() {
            if (voided) {
                return random.nextBoolean() ? CustodyStep.RETURNED : CustodyStep.DESTROYED;
            }
            if (last == null) {
                return CustodyStep.SEALED;
            }
            List<CustodyStep> steps = List.of(CustodyStep.values());
            return steps.get(Math.min(steps.indexOf(last) + 1, steps.size() - 1));
        }

        private PaperCommand anything() {
            CustodyStep step = one(CustodyStep.values());
            return switch (random.nextInt(6)) {
                case 0, 1 -> new SignCustodyStep(PACKAGE, step);
                case 2 -> new DropCustodyStep(PACKAGE, step, "不符");
                case 3 ->
                    new ReportCustodyIncident(
                            PACKAGE, one(CustodyIncidentKind.values()), "发现", someSeal(), somePapers());
                case 4 ->
                    new DecideCustodyIncident(PACKAGE, 1 + random.nextInt(4), one(IncidentDecision.values()), "查明");
                default -> propose(step, somePapers(), someSeal(), List.of(1, random.nextInt(4)));
            };
        }

        private static ProposeCustodyStep propose(
                CustodyStep step, int papers, @Nullable String seal, List<Integer> witnesses) {
            return new ProposeCustodyStep(PACKAGE, step, "甲处", "乙处", "保密室", papers, seal, witnesses);
        }

        private @Nullable String someSeal() {
            return switch (random.nextInt(4)) {
                case 0 -> "F-2";
                case 1 -> null;
                default -> seal;
            };
        }

        private int somePapers() {
            return random.nextInt(3) == 0 ? random.nextInt(PAPERS + 2) : papers;
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private void look(DomainEvent event, Actor actor) {
            history.add(event);
            switch (event) {
                case StepProposed proposed -> {
                    assertThat(undecided).isEmpty();
                    assertThat(pending).isNull();
                    pending = proposed;
                    signed.clear();
                    sign(proposed.signatory(), actor);
                }
                case StepSigned more -> {
                    assertThat(undecided).isEmpty();
                    sign(more.signatory(), actor);
                }
                case StepDropped dropped -> pending = null;
                case StepTaken step -> {
                    assertThat(undecided).isEmpty();
                    sign(step.signatories().getLast(), actor);
                    lookAtTaken(step);
                }
                case CustodyIncidentReported incident -> {
                    assertThat(pending).isNull();
                    undecided.add(incident.incident());
                    found.add(new Found(incident.foundSeal(), incident.foundPapers(), actor));
                }
                case CustodyIncidentDecided decision -> lookAtDecided(decision, actor);
                default -> throw new AssertionError(event);
            }
            boolean unsealed = last != null && seal == null && !voided && undecided.isEmpty();
            assertThat((open || unsealed) && !started)
                    .as("open before the start")
                    .isFalse();
        }

        private void sign(Signatory signatory, Actor actor) {
            assertThat(signatory).isEqualTo(new Signatory(actor.userId(), actor.level()));
            assertThat(actor.office()).isIn(CENTER, AGENCY);
            signed.add(signatory);
        }

        private void lookAtTaken(StepTaken taken) {
            assertThat(taken.signatories()).isEqualTo(signed);
            assertThat(signed)
                    .extracting(Signatory::userId)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(2);
            List<Level> levels = signed.stream().map(Signatory::level).toList();
            switch (taken.step()) {
                case SEALED, DISPATCHED, DESTROYED -> assertThat(levels).containsOnly(Level.CENTER);
                case RECEIVED, RETURNED -> assertThat(levels).contains(Level.CENTER, Level.AGENCY);
                default -> assertThat(levels).containsOnly(Level.AGENCY);
            }
            assertThat(taken.step()).isEqualTo(pending == null ? null : pending.step());
            assertThat(taken.custody()).isEqualTo(pending == null ? null : pending.custody());
            assertThat(last).isNotEqualTo(CustodyStep.DESTROYED);
            if (voided) {
                assertThat(taken.step()).isIn(CustodyStep.RETURNED, CustodyStep.DESTROYED);
            }
            lookAtContents(taken.step(), taken.custody());
            last = taken.step();
            pending = null;
        }

        private void lookAtContents(CustodyStep step, Custody custody) {
            assertThat(custody.papers()).isBetween(step == CustodyStep.DISTRIBUTED ? 0 : papers, papers);
            switch (step) {
                case OPENED -> open = true;
                case RESEALED, RETURNED -> open = false;
                default -> {}
            }
            switch (step) {
                case SEALED, RESEALED -> seal = custody.seal();
                case OPENED, DISTRIBUTED, COLLECTED -> seal = null;
                default -> assertThat(custody.seal()).isEqualTo(seal);
            }
        }

        private void lookAtDecided(CustodyIncidentDecided decision, Actor actor) {
            assertThat(actor.office()).isEqualTo(CENTER);
            assertThat(undecided.remove(decision.incident())).isTrue();
            Found what = found.get(decision.incident() - 1);
            assertThat(actor.userId()).isNotEqualTo(what.by().userId());
            if (decision.decision() != IncidentDecision.UNFOUNDED) {
                seal = what.seal();
                papers = what.papers();
            }
            voided |= decision.decision() == IncidentDecision.VOID;
        }
    }
}
