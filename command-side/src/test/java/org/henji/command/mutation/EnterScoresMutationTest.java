package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.henji.command.Actors;
import org.henji.command.WholeCommandSide;
import org.henji.command.mutation.Sending.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;

/** Rule 6 of {@code docs/event-model/score-book.md}, from the document of a client to the command. */
@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnterScoresMutationTest {

    @Autowired
    private ExecutionGraphQlService service;

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "-1", "59.995", "NaN", "1e2", "", "六十"})
    void what_is_no_score_is_told_with_its_place(String points) {
        Answer answer = enter(points);
        assertThat(answer.code()).isEqualTo("SCORE_INVALID");
        assertThat(answer.arguments()).isEqualTo(List.of("sheets[0].scores[1].points"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100.01, -1, 59.995, 1e3, Double.NaN, Double.POSITIVE_INFINITY})
    void a_number_that_is_no_score_is_told_too(double points) {
        assertThat(enter(points).code()).isEqualTo("SCORE_INVALID");
    }

    @ParameterizedTest
    @MethodSource
    void a_score_gets_as_far_as_the_score_book(Object points) {
        assertThat(enter(points).code()).isEqualTo("NOT_FOUND");
    }

    static List<Object> a_score_gets_as_far_as_the_score_book() {
        return List.of("0", "60.00", "100", 60, 59.99, 100.0);
    }

    private Answer enter(Object points) {
        return Sending.by(service, Actors.AGENCY)
                .send(
                        "enterScores",
                        Map.of(
                                "scoreBook",
                                "2699990001-S",
                                "sheets",
                                List.of(Map.of(
                                        "candidate",
                                        1,
                                        "assessor",
                                        "KP-3",
                                        "scores",
                                        List.of(
                                                Map.of("task", 1, "points", "80"),
                                                Map.of("task", 2, "points", points))))));
    }
}
