package org.henji.command.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.henji.kernel.person.Subject;
import org.henji.platform.person.SqlitePersonKeys;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysOfManyTest {

    private static final List<Subject> PEOPLE = IntStream.range(0, 100)
            .mapToObj(number -> new Subject("p_many-" + number))
            .toList();

    @TempDir
    private Path directory;

    @Test
    void everybody_gets_a_key() {
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, null)) {
            assertThat(new KeysOfMany(keys).ensure(PEOPLE)).isEmpty();
            assertThat(PEOPLE).allMatch(person -> keys.find(person).isPresent());
        }
    }

    @Test
    void who_has_been_erased_is_named_and_the_others_get_their_keys() {
        try (SqlitePersonKeys keys = SqlitePersonKeys.open(directory, null)) {
            List<Subject> erased = List.of(PEOPLE.getFirst(), PEOPLE.get(41), PEOPLE.getLast());
            keys.erase(erased);
            assertThat(new KeysOfMany(keys).ensure(PEOPLE)).containsExactlyInAnyOrderElementsOf(erased);
            assertThat(PEOPLE.stream().filter(person -> !erased.contains(person)))
                    .allMatch(person -> keys.find(person).isPresent());
        }
    }
}
