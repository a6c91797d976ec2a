package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.command.session.PaperActs.first;
import static org.henji.command.session.PaperActs.propose;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.prepared;
import static org.henji.kernel.session.paper.CustodyIncidentKind.PAPERS_LOST;
import static org.henji.kernel.session.paper.CustodyIncidentKind.PAPERS_SURPLUS;
import static org.henji.kernel.session.paper.CustodyIncidentKind.SEAL_WRONG;
import static org.henji.kernel.session.paper.CustodyStep.COLLECTED;
import static org.henji.kernel.session.paper.CustodyStep.DESTROYED;
import static org.henji.kernel.session.paper.CustodyStep.DISPATCHED;
import static org.henji.kernel.session.paper.CustodyStep.DISTRIBUTED;
import static org.henji.kernel.session.paper.CustodyStep.OPENED;
import static org.henji.kernel.session.paper.CustodyStep.RECEIVED;
import static org.henji.kernel.session.paper.CustodyStep.RESEALED;
import static org.henji.kernel.session.paper.CustodyStep.RETURNED;
import static org.henji.kernel.session.paper.CustodyStep.SEALED;
import static org.henji.kernel.session.paper.CustodyStep.SEAL_VERIFIED;
import static org.henji.kernel.session.paper.CustodyStep.STORED;
import static org.henji.kernel.session.paper.CustodyStep.TAKEN_OUT;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;
import static org.henji.kernel.session.paper.PaperEvents.PAPERS;
import static org.henji.kernel.session.paper.PaperEvents.SEAL;
import static org.henji.kernel.session.paper.PaperEvents.custody;
import static org.henji.kernel.session.paper.PaperEvents.proposed;
import static org.henji.kernel.session.paper.PaperEvents.signatories;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.command.Actors;
import org.henji.command.Stage;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 3 to 12 of {@code docs/event-model/paper.md} (BR-19). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposeCustodyStepTest {

    /** The table of the document, once more and by hand. */
    private static final Map<CustodyStep, Set<CustodyStep>> FOLLOWS = new EnumMap<>(Map.ofEntries(
            Map.entry(SEALED, Set.of(DISPATCHED, DESTROYED)),
            Map.entry(DISPATCHED, Set.of(RECEIVED)),
            Map.entry(RECEIVED, Set.of(STORED, RETURNED)),
            Map.entry(STORED, Set.of(TAKEN_OUT, RETURNED)),
            Map.entry(TAKEN_OUT, Set.of(SEAL_VERIFIED, STORED, RETURNED)),
            Map.entry(SEAL_VERIFIED, Set.of(OPENED, RETURNED)),
            Map.entry(OPENED, Set.of(DISTRIBUTED)),
            Map.entry(DISTRIBUTED, Set.of(COLLECTED)),
            Map.entry(COLLECTED, Set.of(RESEALED)),
            Map.entry(RESEALED, Set.of(RETURNED)),
            Map.entry(RETURNED, Set.of(DESTROYED)),
            Map.entry(DESTROYED, Set.of())));

    @ParameterizedTest
    @EnumSource
    void a_step_is_proposed_where_the_package_has_come_to_it(CustodyStep step) {
        PaperActs.before(step).when(propose(step), first(step)).then(proposed(step));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_follows_but_what_the_table_says(CustodyStep last) {
        Set<CustodyStep> next = FOLLOWS.getOrDefault(last, Set.of());
        Stage stage = PaperActs.upTo(last);
        for (CustodyStep step : EnumSet.complementOf(setOf(next))) {
            stage.when(propose(step), first(step)).thenRefused(FailureCode.CUSTODY_STEP_OUT_OF_ORDER, step.name());
        }
        for (CustodyStep step : next) {
            assertThat(PaperActs.upTo(last).when(propose(step), first(step)).events())
                    .singleElement()
                    .isInstanceOf(StepProposed.class);
        }
    }

    private static EnumSet<CustodyStep> setOf(Set<CustodyStep> steps) {
        EnumSet<CustodyStep> set = EnumSet.noneOf(CustodyStep.class);
        set.addAll(steps);
        return set;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SEALED")
    void what_was_only_printed_is_sealed_first(CustodyStep step) {
        PaperActs.printed()
                .when(propose(step), first(step))
                .thenRefused(FailureCode.CUSTODY_STEP_OUT_OF_ORDER, step.name());
    }

    @ParameterizedTest
    @EnumSource
    void only_the_centre_and_the_agency_of_the_session_have_a_part_in_it(CustodyStep step) {
        Stage stage = PaperActs.before(step);
        Stream.of(Actors.COUNTY, Actors.PREFECTURE, Actors.DEPARTMENT, Actors.PUBLIC)
                .forEach(actor -> stage.when(propose(step), actor).thenRefused(FailureCode.WRONG_LEVEL));
        stage.when(propose(step), Actors.OTHER_AGENCY).thenRefused(FailureCode.WRONG_AGENCY);
        Actor elsewhere = new Actor("center", new Office(Level.CENTER, AgencyEvents.OTHER_PREFECTURE, null), null);
        stage.when(propose(step), elsewhere).thenRefused(FailureCode.WRONG_TERRITORY);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEALED", "DISPATCHED", "DESTROYED"})
    void the_agency_has_no_part_in_what_the_centre_does_alone(CustodyStep step) {
        PaperActs.before(step).when(propose(step), Actors.AGENCY).thenRefused(FailureCode.CUSTODY_RIGHT_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEALED", "DISPATCHED", "DESTROYED", "RECEIVED", "RETURNED"})
    void the_centre_has_no_part_in_what_the_agency_does_alone(CustodyStep step) {
        PaperActs.before(step).when(propose(step), Actors.CENTER).thenRefused(FailureCode.CUSTODY_RIGHT_MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "RETURNED"})
    void either_side_proposes_a_hand_over_between_them(CustodyStep step) {
        for (Actor actor : List.of(Actors.CENTER, Actors.AGENCY)) {
            assertThat(PaperActs.before(step).when(propose(step), actor).events())
                    .singleElement()
                    .isInstanceOf(StepProposed.class);
        }
    }

    @Test
    void one_step_at_a_time() {
        PaperActs.upTo(STORED)
                .and(proposed(TAKEN_OUT))
                .when(propose(RETURNED), first(RETURNED))
                .thenRefused(FailureCode.CUSTODY_STEP_PENDING, "TAKEN_OUT");
    }

    @Test
    void nobody_opens_once_the_session_is_over() {
        PaperActs.before(OPENED)
                .and(SessionEvents.ended())
                .when(propose(OPENED), first(OPENED))
                .thenRefused(FailureCode.SESSION_ENDED);
    }

    @Test
    void nobody_opens_before_the_start() {
        Stage.given(PaperActs.all(prepared()))
                .and(PaperActs.all(PaperEvents.upTo(SEAL_VERIFIED)))
                .when(propose(OPENED), first(OPENED))
                .thenRefused(FailureCode.CUSTODY_BEFORE_START);
    }

    @ParameterizedTest
    @MethodSource
    void the_seal_is_shown_to_candidates_who_are_there(List<Integer> witnesses) {
        PaperActs.before(SEAL_VERIFIED)
                .when(propose(SEAL_VERIFIED, PAPERS, SEAL, witnesses), first(SEAL_VERIFIED))
                .thenRefused(FailureCode.CUSTODY_WITNESSES_MISSING, "2");
    }

    static Stream<List<Integer>> the_seal_is_shown_to_candidates_who_are_there() {
        return Stream.of(List.of(), List.of(1), List.of(1, 1), List.of(1, 5), List.of(1, 99), List.of(1, 2, 5));
    }

    @Test
    void to_as_many_as_the_rules_say() {
        Stage three = Stage.given(PaperActs.all(SessionEvents.running()))
                .and(PaperEvents.printed(2, 3))
                .and(PaperActs.all(
                        PaperActs.historyBefore(SEAL_VERIFIED).stream().skip(1).toList()));
        three.when(propose(SEAL_VERIFIED), first(SEAL_VERIFIED))
                .thenRefused(FailureCode.CUSTODY_WITNESSES_MISSING, "3");
        assertThat(three.when(propose(SEAL_VERIFIED, PAPERS, SEAL, List.of(3, 1, 2)), first(SEAL_VERIFIED))
                        .events())
                .singleElement()
                .isInstanceOf(StepProposed.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPENED", "DISTRIBUTED", "COLLECTED"})
    void a_seal_is_stated_where_there_is_one(CustodyStep step) {
        PaperActs.before(step)
                .when(propose(step, PAPERS, null), first(step))
                .thenRefused(FailureCode.CUSTODY_SEAL_MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENED", "DISTRIBUTED", "COLLECTED"})
    void an_open_package_has_no_seal(CustodyStep step) {
        PaperActs.before(step).when(propose(step, PAPERS, SEAL), first(step)).then(proposed(step));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SEALED", "OPENED", "DISTRIBUTED", "COLLECTED", "RESEALED"})
    void another_seal_is_reported_at_once_and_holds_the_package(CustodyStep step) {
        PaperActs.before(step)
                .when(propose(step, PAPERS, "F-000999"), first(step))
                .then(PaperActs.found(SEAL_WRONG, step, SEAL, "F-000999", PAPERS))
                .when(propose(step), first(step))
                .thenRefused(FailureCode.CUSTODY_HELD);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEALED", "RESEALED"})
    void a_new_seal_has_any_number(CustodyStep step) {
        assertThat(PaperActs.before(step)
                        .when(propose(step, PAPERS, "F-777"), first(step))
                        .events())
                .singleElement()
                .extracting(event -> ((StepProposed) event).custody().seal())
                .isEqualTo("F-777");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISTRIBUTED")
    void a_missing_paper_is_reported_at_once_and_holds_the_package(CustodyStep step) {
        reports(step, PAPERS - 1, PAPERS_LOST);
    }

    @ParameterizedTest
    @EnumSource
    void so_is_one_too_many(CustodyStep step) {
        reports(step, PAPERS + 1, PAPERS_SURPLUS);
    }

    private static void reports(CustodyStep step, int papers, CustodyIncidentKind kind) {
        PaperActs.before(step)
                .when(propose(step, papers, custody(step).seal()), first(step))
                .then(PaperActs.found(
                        kind, step, expectedSeal(step), custody(step).seal(), papers))
                .when(propose(step), first(step))
                .thenRefused(FailureCode.CUSTODY_HELD);
    }

    /** On the package when the step is proposed. */
    private static String expectedSeal(CustodyStep step) {
        return switch (step) {
            case SEALED, DISTRIBUTED, COLLECTED, RESEALED -> null;
            default -> SEAL;
        };
    }

    @Test
    void not_every_paper_has_to_be_handed_out_but_all_come_back() {
        Custody handedOut = propose(DISTRIBUTED, PAPERS - 2, null).custody(null);
        PaperActs.before(DISTRIBUTED)
                .when(propose(DISTRIBUTED, PAPERS - 2, null), first(DISTRIBUTED))
                .then(new StepProposed(
                        PACKAGE,
                        DISTRIBUTED,
                        handedOut,
                        signatories(DISTRIBUTED).getFirst(),
                        AT))
                .when(PaperActs.sign(DISTRIBUTED), PaperActs.last(DISTRIBUTED))
                .then(new StepTaken(PACKAGE, DISTRIBUTED, handedOut, signatories(DISTRIBUTED), AT))
                .when(propose(COLLECTED, PAPERS - 2, null), first(COLLECTED))
                .then(PaperActs.found(PAPERS_LOST, COLLECTED, null, null, PAPERS - 2));
    }

    @Test
    void there_must_be_such_a_package() {
        Stage.given()
                .when(propose(SEALED), first(SEALED))
                .thenRefused(Failure.of(FailureCode.NOT_FOUND, PACKAGE.value()));
    }
}
