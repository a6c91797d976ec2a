package org.henji.query.session.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.PREFECTURE;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.session.SessionEvents.ENDED;
import static org.henji.kernel.session.SessionEvents.SESSION;
import static org.henji.kernel.session.SessionEvents.evidence;
import static org.henji.kernel.session.archive.ArchiveEvents.ARCHIVE;
import static org.henji.kernel.session.archive.ArchiveEvents.SEALED_ON;
import static org.henji.kernel.session.archive.ArchiveEvents.accessed;
import static org.henji.kernel.session.archive.ArchiveEvents.added;
import static org.henji.kernel.session.archive.ArchiveEvents.addedFile;
import static org.henji.kernel.session.archive.ArchiveEvents.complete;
import static org.henji.kernel.session.archive.ArchiveEvents.destroyed;
import static org.henji.kernel.session.archive.ArchiveEvents.destructionApproved;
import static org.henji.kernel.session.archive.ArchiveEvents.opened;
import static org.henji.kernel.session.archive.ArchiveEvents.removed;
import static org.henji.kernel.session.archive.ArchiveEvents.sealed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.session.archive.ArchiveItem;
import org.henji.kernel.session.archive.SessionArchiveEvent;
import org.henji.query.infrastructure.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The archives of sessions (BR-18). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveViewTest {

    private static final Actor ARCHIVIST = new Actor("agency-archivist", Office.agency(USCC), null);

    @Test
    void opened_archive_lacks_all_that_is_mandatory() {
        assertThat(after(List.of(opened())))
                .isEqualTo(new ArchiveView(
                        ARCHIVE,
                        SESSION,
                        USCC,
                        COUNTY,
                        PREFECTURE,
                        ENDED,
                        ArchiveState.OPEN,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null));
        assertThat(after(List.of(opened())).missing(false))
                .containsExactlyElementsOf(Arrays.stream(ArchiveItem.values())
                        .filter(ArchiveItem::isMandatory)
                        .toList());
    }

    @Test
    void papers_about_misconduct_are_missing_only_where_there_was_some() {
        assertThat(after(complete()).missing(false)).isEmpty();
        assertThat(after(complete()).missing(true)).containsExactly(ArchiveItem.MISCONDUCT);
    }

    @Test
    void added_item_is_not_missing_any_more_and_a_removed_one_is_again() {
        ArchiveView added = after(List.of(opened(), added(1, ArchiveItem.ROSTER), added(2, ArchiveItem.WORK_PIECES)));
        ArchiveView removed = after(List.of(opened(), added(1, ArchiveItem.ROSTER), removed(1)));

        assertThat(added.missing(false)).doesNotContain(ArchiveItem.ROSTER, ArchiveItem.WORK_PIECES);
        assertThat(added.entries())
                .extracting(ArchiveEntry::item)
                .containsExactly(ArchiveItem.ROSTER, ArchiveItem.WORK_PIECES);
        assertThat(removed.entries()).isEmpty();
        assertThat(removed.missing(false)).contains(ArchiveItem.ROSTER);
    }

    @Test
    void item_that_is_there_twice_is_not_missing_when_one_is_removed() {
        assertThat(after(List.of(opened(), added(1, ArchiveItem.VIDEO), added(2, ArchiveItem.VIDEO), removed(1)))
                        .missing(false))
                .doesNotContain(ArchiveItem.VIDEO);
    }

    @Test
    void uploaded_file_stands_with_its_entry() {
        assertThat(after(List.of(opened(), addedFile(1, ArchiveItem.VIDEO)))
                        .entries()
                        .getFirst()
                        .file())
                .isEqualTo(evidence());
    }

    @Test
    void sealed_archive_says_how_long_it_is_kept_and_who_looked_into_it() {
        ArchiveView view = after(and(complete(), sealed(), accessed()));

        assertThat(view.state()).isEqualTo(ArchiveState.SEALED);
        assertThat(view.missing(false)).isEmpty();
        assertThat(view.retention())
                .isEqualTo(new Retention(SEALED_ON, SEALED_ON.plusYears(3), SEALED_ON.plusYears(5), 3, 5));
        assertThat(view.accesses())
                .containsExactly(new ArchiveAccess(
                        "成绩复核",
                        "agency-head",
                        "agency-archivist",
                        "user-ND-2",
                        accessed().at()));
    }

    @Test
    void destroyed_archive_says_why_when_and_before_whom() {
        ArchiveView approved = after(and(complete(), sealed(), destructionApproved()));
        ArchiveView destroyed = after(and(complete(), sealed(), destructionApproved(), destroyed()));

        assertThat(approved.state()).isEqualTo(ArchiveState.TO_BE_DESTROYED);
        assertThat(approved.destruction().destroyedAt()).isNull();
        assertThat(destroyed.state()).isEqualTo(ArchiveState.DESTROYED);
        assertThat(destroyed.destruction())
                .isEqualTo(new Destruction("保存期满", ENDED, destroyed().witnesses(), ENDED));
    }

    @Test
    void change_of_an_unknown_archive_is_an_error() {
        for (SessionArchiveEvent event :
                List.of(added(1, ArchiveItem.PLAN), removed(1), sealed(), accessed(), destructionApproved())) {
            assertThatThrownBy(() -> ArchiveView.evolve(null, event)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> after(and(complete(), sealed(), destroyed())))
                .hasMessageContaining(IllegalStateException.class.getName());
    }

    private static List<SessionArchiveEvent> and(List<SessionArchiveEvent> history, SessionArchiveEvent... more) {
        List<SessionArchiveEvent> all = new ArrayList<>(history);
        all.addAll(List.of(more));
        return all;
    }

    private static ArchiveView after(List<SessionArchiveEvent> events) {
        return Scenario.view(Archives.MODEL, ARCHIVE.value(), ARCHIVIST, events.toArray(SessionArchiveEvent[]::new));
    }
}
