package org.henji.command.session;

import static org.henji.command.Actors.AGENCY;
import static org.henji.command.session.ArchiveActs.SEAL;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.SEALED_ON;
import static org.henji.kernel.session.archive.ArchiveEvents.added;
import static org.henji.kernel.session.archive.ArchiveEvents.complete;
import static org.henji.kernel.session.archive.ArchiveEvents.opened;
import static org.henji.kernel.session.archive.ArchiveEvents.removed;
import static org.henji.kernel.session.paper.PaperEvents.PACKAGE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.henji.command.Stage;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.rules.Setting;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.PreparationEvent.PapersAssigned;
import org.henji.kernel.session.SessionEvents;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent;
import org.henji.kernel.session.archive.SessionArchiveEvent.ArchiveSealed;
import org.henji.kernel.session.archive.SessionArchiveEvent.ItemAdded;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rules 5 to 9 of {@code docs/event-model/archive.md} (BR-18). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealArchiveTest {

    private static final ArchiveSealed SEALED = sealedOn(SEALED_ON, 3, 5);

    @Test
    void what_is_complete_is_sealed_and_its_periods_begin() {
        ArchiveActs.ready().when(SEAL, AGENCY).then(SEALED);
    }

    @Test
    void the_periods_are_the_rules_of_that_day() {
        ArchiveActs.ready()
                .under(Rules.defaults()
                        .with(Map.of(Setting.PAPER_RETENTION_YEARS, 4, Setting.ELECTRONIC_RETENTION_YEARS, 10)))
                .when(SEAL, AGENCY)
                .then(sealedOn(SEALED_ON, 4, 10));
    }

    @Test
    void it_is_not_complete_without_any_of_what_is_mandatory() {
        for (SessionArchiveEvent event : complete()) {
            if (event instanceof ItemAdded item) {
                ArchiveActs.ready()
                        .and(removed(item.entry()))
                        .when(SEAL, AGENCY)
                        .thenRefused(FailureCode.ARCHIVE_INCOMPLETE, item.item().name());
            }
        }
    }

    @Test
    void one_of_two_of_a_kind_is_enough() {
        ItemAdded again = added(20, ((ItemAdded) complete().getLast()).item());
        ArchiveActs.ready()
                .and(again, removed(again.entry()))
                .when(SEAL, AGENCY)
                .then(SEALED);
    }

    @Test
    void it_is_told_what_an_empty_one_lacks() {
        Stage.given(PaperActs.all(SessionEvents.over()))
                .and(opened())
                .reading(EndedSessions.class, EndedSessions::new)
                .when(SEAL, AGENCY)
                .thenRefused(
                        FailureCode.ARCHIVE_INCOMPLETE,
                        Arrays.stream(ArchiveItem.values())
                                .filter(ArchiveItem::isMandatory)
                                .map(ArchiveItem::name)
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void what_became_of_misconduct_belongs_to_it_where_there_was_any() {
        ItemAdded misconduct = added(20, ArchiveItem.MISCONDUCT);
        ArchiveActs.ready()
                .and(SessionEvents.misconduct(1, MisconductMeasure.WARNED))
                .when(SEAL, AGENCY)
                .thenRefused(FailureCode.ARCHIVE_INCOMPLETE, "MISCONDUCT")
                .and(misconduct)
                .when(SEAL, AGENCY)
                .then(SEALED);
    }

    @Test
    void not_before_the_centre_has_received_the_score_book() {
        ScoreActs.confirmedBook()
                .and(PaperActs.all(PaperEvents.upTo(CustodyStep.RETURNED)))
                .and(PaperActs.all(complete()))
                .reading(EndedSessions.class, EndedSessions::new)
                .on(SEALED_ON)
                .when(SEAL, AGENCY)
                .thenRefused(FailureCode.SCORE_BOOK_NOT_RECEIVED)
                .and(ScoreBookEvents.received())
                .when(SEAL, AGENCY)
                .then(SEALED);
    }

    @Test
    void not_while_a_correction_waits() {
        ArchiveActs.ready()
                .and(ScoreBookEvents.correctionRequested())
                .when(SEAL, AGENCY)
                .thenRefused(FailureCode.CORRECTION_OPEN, "3");
    }

    @Test
    void not_while_papers_are_out() {
        PackageNo second = PackageNo.of(SESSION, 2);
        ArchiveActs.ready()
                .and(new PapersAssigned(SESSION, second, SessionEvents.STARTED), PaperEvents.printed(second))
                .when(SEAL, AGENCY)
                .thenRefused(FailureCode.ARCHIVE_PAPERS_OUT, second.value());
    }

    @Test
    void papers_that_were_destroyed_are_not_out() {
        ArchiveActs.ready()
                .and(PaperEvents.taken(CustodyStep.DESTROYED))
                .when(SEAL, AGENCY)
                .then(SEALED);
    }

    @Test
    void papers_that_come_back_late_are_waited_for() {
        ScoreActs.confirmedBook()
                .and(ScoreBookEvents.received())
                .and(PaperActs.all(PaperEvents.upTo(CustodyStep.RESEALED)))
                .and(PaperActs.all(complete()))
                .reading(EndedSessions.class, EndedSessions::new)
                .on(SEALED_ON)
                .when(SEAL, AGENCY)
                .thenRefused(FailureCode.ARCHIVE_PAPERS_OUT, PACKAGE.value())
                .and(PaperEvents.taken(CustodyStep.RETURNED))
                .when(SEAL, AGENCY)
                .then(SEALED);
    }

    @Test
    void once_is_enough() {
        ArchiveActs.sealedArchive().when(SEAL, AGENCY).thenRefused(FailureCode.ARCHIVE_SEALED);
    }

    private static ArchiveSealed sealedOn(LocalDate day, int paperYears, int electronicYears) {
        return new ArchiveSealed(
                ARCHIVE,
                day,
                day.plusYears(paperYears),
                day.plusYears(electronicYears),
                paperYears,
                electronicYears,
                ArchiveActs.at(day));
    }
}
