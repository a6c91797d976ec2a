package org.henji.query.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.henji.query.root.SessionStory.AGENCY;
import static org.henji.query.root.SessionStory.BESIDE_AGENCY;
import static org.henji.query.root.SessionStory.BUSY_CLERK;
import static org.henji.query.root.SessionStory.DEPARTMENT;
import static org.henji.query.root.SessionStory.EARLIER;
import static org.henji.query.root.SessionStory.FAR_CLERK;
import static org.henji.query.root.SessionStory.HELD;
import static org.henji.query.root.SessionStory.HERE;
import static org.henji.query.root.SessionStory.PREFECTURE_CLERK;

import java.util.List;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.session.ArchiveNo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** Archives of sessions on the desks (BR-18). */
@WholeQuerySide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveDeskTest {

    private static final String OPEN = ArchiveNo.of(HELD).value();
    private static final String SEALED = ArchiveNo.of(EARLIER).value();

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private SessionStory story;

    @Test
    void each_desk_shows_the_archives_of_its_own_the_newest_first() {
        assertThat(numbers(as(AGENCY), "agency")).containsExactly(OPEN, SEALED);
        assertThat(numbers(as(BESIDE_AGENCY), "agency")).isEmpty();
        assertThat(numbers(as(PREFECTURE_CLERK), "prefecture")).containsExactly(OPEN, SEALED);
        assertThat(numbers(as(FAR_CLERK), "prefecture")).isEmpty();
        assertThat(numbers(as(BUSY_CLERK), "prefecture")).isEmpty();
        assertThat(numbers(as(Story.CENTER), "center")).containsSubsequence(OPEN, SEALED);
        assertThat(numbers(as(DEPARTMENT), "department")).containsSubsequence(OPEN, SEALED);
    }

    @Test
    void archive_of_another_territory_does_not_exist_for_the_reader() {
        as(BESIDE_AGENCY).ask("agencyArchives").path("agencyDesk.archive").valueIsNull();
        as(FAR_CLERK).ask("prefectureArchives").path("prefectureDesk.archive").valueIsNull();
        assertThat(as(BESIDE_AGENCY).with("uscc", HERE.value()).refusal("agencyArchives"))
                .isEqualTo("WRONG_AGENCY");
        assertThat(as(FAR_CLERK).with("uscc", HERE.value()).refusal("agencyArchives"))
                .isEqualTo("WRONG_TERRITORY");
    }

    @Test
    void archives_are_found_by_state_and_come_in_pages() {
        Asking clerk = as(PREFECTURE_CLERK);

        assertThat(numbers(clerk.with("filter", Map.of("state", "SEALED")), "prefecture"))
                .containsExactly(SEALED);
        assertThat(numbers(clerk.with("filter", Map.of("state", "DESTROYED")), "prefecture"))
                .isEmpty();
        Response first = clerk.with("first", 1).ask("prefectureArchives");
        first.path("prefectureDesk.archives.totalCount").entity(Long.class).isEqualTo(2L);
        String cursor = first.path("prefectureDesk.archives.pageInfo.endCursor")
                .entity(String.class)
                .get();
        assertThat(numbers(clerk.with("first", 1).with("cursor", cursor), "prefecture"))
                .containsExactly(SEALED);
    }

    @Test
    void number_that_is_none_is_refused() {
        assertThat(as(AGENCY).with("no", HELD.value()).refusal("agencyArchives"))
                .isEqualTo("ARCHIVE_NO_INVALID");
    }

    @Test
    void open_archive_says_what_it_holds_and_what_it_lacks() {
        Response desk = as(AGENCY).ask("agencyArchives");

        assertThat(map(desk, "agencyDesk.archive"))
                .containsEntry("session", HELD.value())
                .containsEntry("state", "OPEN")
                .containsEntry("region", Map.of("code", "621102"))
                .containsEntry("prefecture", Map.of("code", "621100"))
                .containsEntry("retention", null)
                .containsEntry("destruction", null);
        assertThat(texts(desk, "agencyDesk.archive.entries[*].item")).containsExactly("ROSTER", "MISCONDUCT");
        assertThat(map(desk, "agencyDesk.archive.entries[0]")).containsEntry("file", null);
        assertThat(map(desk, "agencyDesk.archive.entries[1]"))
                .containsEntry("file", Map.of("sha256", FilesInMemory.ARCHIVED.value()));
        assertThat(texts(desk, "agencyDesk.archive.missing")).contains("PLAN").doesNotContain("ROSTER", "MISCONDUCT");
    }

    @Test
    void sealed_archive_says_how_long_it_is_kept() {
        assertThat(map(as(AGENCY).with("no", SEALED).ask("agencyArchives"), "agencyDesk.archive.retention"))
                .isEqualTo(Map.of(
                        "sealedOn",
                        "2026-04-10",
                        "paperUntil",
                        "2029-04-10",
                        "electronicUntil",
                        "2031-04-10",
                        "paperYears",
                        3,
                        "electronicYears",
                        5));
    }

    private static List<String> numbers(Asking asking, String level) {
        return texts(asking.ask(level + "Archives"), level + "Desk.archives.edges[*].node.no");
    }

    private Asking as(Actor reader) {
        return Asking.as(service, reader).with("position", story.position());
    }

    private static List<String> texts(Response answer, String path) {
        return answer.path(path).entityList(String.class).get();
    }

    private static Map<String, Object> map(Response answer, String path) {
        return answer.path(path)
                .entity(new ParameterizedTypeReference<Map<String, Object>>() {})
                .get();
    }
}
