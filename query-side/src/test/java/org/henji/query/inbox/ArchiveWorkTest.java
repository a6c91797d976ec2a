package org.henji.query.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.session.SessionEvents.DAY;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.misconduct;
import static org.henji.kernel.session.SessionEvents.over;
import static org.henji.kernel.session.SessionEvents.running;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.added;
import static org.henji.kernel.session.archive.ArchiveEvents.complete;
import static org.henji.kernel.session.archive.ArchiveEvents.destroyed;
import static org.henji.kernel.session.archive.ArchiveEvents.destructionApproved;
import static org.henji.kernel.session.archive.ArchiveEvents.opened;
import static org.henji.kernel.session.archive.ArchiveEvents.removed;
import static org.henji.kernel.session.archive.ArchiveEvents.sealed;
import static org.henji.kernel.session.paper.PaperEvents.upTo;
import static org.henji.query.inbox.Work.and;
import static org.henji.query.inbox.Work.assertIdle;
import static org.henji.query.inbox.Work.matter;
import static org.henji.query.inbox.Work.mutations;

import java.util.Arrays;
import java.util.List;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.session.MisconductMeasure;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.score.ScoreBookEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What waits about the archive of a session (BR-18). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveWorkTest {

    private static final String ARCHIVIST = "archivist";
    private static final List<DomainEvent> BOOK_RECEIVED = List.of(
            ScoreBookEvents.opened(),
            ScoreBookEvents.checked(),
            ScoreBookEvents.submitted(),
            ScoreBookEvents.confirmed(),
            ScoreBookEvents.received());
    private static final List<DomainEvent> PAPERS_BACK = List.copyOf(upTo(CustodyStep.RETURNED));
    private static final List<DomainEvent> OVER = List.copyOf(over());
    private static final List<DomainEvent> COMPLETE = all(OVER, List.copyOf(complete()));
    private static final List<DomainEvent> READY = all(COMPLETE, BOOK_RECEIVED, PAPERS_BACK);

    @Test
    void archive_waits_for_nothing_before_the_session_is_over() {
        assertIdle(archive(List.copyOf(running())));
    }

    @Test
    void opened_archive_says_what_it_lacks() {
        Matter matter = archive(and(OVER, opened(), added(1, ArchiveItem.ROSTER)));

        assertThat(matter.office()).isEqualTo(Work.AGENCY);
        assertThat(matter.task().kind()).isEqualTo(InboxKind.ARCHIVE_TO_COMPLETE);
        assertThat(matter.task().subject()).isEqualTo(ARCHIVE.value());
        assertThat(matter.shownOn(Work.deskOf(matter, ARCHIVIST), DAY).lacks())
                .containsExactlyElementsOf(Arrays.stream(ArchiveItem.values())
                        .filter(item -> item.isMandatory() && item != ArchiveItem.ROSTER)
                        .toList());
        assertThat(mutations(matter, ARCHIVIST, DAY)).containsExactly("addArchiveItem");
    }

    @Test
    void misconduct_has_to_be_in_it_where_there_was_some() {
        List<DomainEvent> history = all(
                and(List.copyOf(running()), misconduct(1, MisconductMeasure.WARNED), OVER.getLast()),
                List.copyOf(complete()));

        assertThat(archive(history).task().lacks()).containsExactly(ArchiveItem.MISCONDUCT);
    }

    @Test
    void complete_archive_waits_until_papers_are_back_and_the_book_is_received() {
        assertIdle(archive(COMPLETE));
        assertIdle(archive(all(COMPLETE, BOOK_RECEIVED)));
        assertIdle(archive(all(COMPLETE, PAPERS_BACK)));
        Matter ready = archive(READY);
        assertThat(ready.task().kind()).isEqualTo(InboxKind.ARCHIVE_TO_SEAL);
        assertThat(ready.task().lacks()).isEmpty();
        assertThat(mutations(ready, ARCHIVIST, DAY))
                .containsExactly("sealArchive", "addArchiveItem", "removeArchiveItem");
    }

    @Test
    void archive_waits_while_a_correction_of_the_book_is_open() {
        List<DomainEvent> asked = and(READY, ScoreBookEvents.correctionRequested());

        assertIdle(archive(asked));
        assertThat(archive(and(asked, ScoreBookEvents.corrected())).task().kind())
                .isEqualTo(InboxKind.ARCHIVE_TO_SEAL);
        assertThat(archive(and(asked, ScoreBookEvents.correctionRefused()))
                        .task()
                        .kind())
                .isEqualTo(InboxKind.ARCHIVE_TO_SEAL);
    }

    @Test
    void removed_item_is_lacking_again() {
        assertThat(archive(and(READY, removed(1))).task().kind()).isEqualTo(InboxKind.ARCHIVE_TO_COMPLETE);
    }

    @Test
    void sealed_archive_rests_until_its_destruction_is_approved() {
        assertIdle(archive(and(READY, sealed())));
        assertThat(mutations(archive(and(READY, sealed(), destructionApproved())), ARCHIVIST, DAY))
                .containsExactly("destroyArchive");
        assertIdle(archive(and(READY, sealed(), destructionApproved(), destroyed())));
    }

    @Test
    void archive_of_an_unknown_session_is_an_error() {
        assertThatThrownBy(() -> archive(List.of(opened())))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    @SafeVarargs
    private static List<DomainEvent> all(List<DomainEvent> history, List<DomainEvent>... more) {
        List<DomainEvent> whole = history;
        for (List<DomainEvent> part : more) {
            whole = and(whole, part.toArray(DomainEvent[]::new));
        }
        return whole;
    }

    private static Matter archive(List<DomainEvent> history) {
        return matter(ArchiveLane.key(SESSION), history);
    }
}
