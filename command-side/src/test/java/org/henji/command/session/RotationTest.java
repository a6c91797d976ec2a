package org.henji.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.GroupMember;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * Rules 32 and 33 of {@code docs/event-model/session.md}. Each repetition assigns groups at a site on random days until there
 * are many of them, the same ones every time: whatever was accepted, no two neighbours are too much alike, and nobody assesses
 * too often in a row.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RotationTest {

    private static final int SITES = 50;
    private static final int ATTEMPTS = 120;
    private static final int PEOPLE = 8;

    @RepeatedTest(SITES)
    void neighbours_always_differ_and_nobody_assesses_too_often(RepetitionInfo site) {
        Random random = new Random(site.getCurrentRepetition());
        int oneIn = 1 + random.nextInt(4);
        int most = 1 + random.nextInt(4);
        List<Set<Subject>> accepted = new ArrayList<>();
        int refused = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<GroupMember> group = group(random);
            int at = random.nextInt(accepted.size() + 1);
            List<Set<Subject>> line = new ArrayList<>(accepted);
            line.add(at, subjects(group));
            if (isAllowed(new Rotation(line, at), group, oneIn, most)) {
                accepted = line;
            } else {
                refused++;
                assertThat(holds(line, oneIn, most)).as("what was refused").isFalse();
            }
            assertThat(holds(accepted, oneIn, most)).as("what was accepted").isTrue();
        }
        assertThat(accepted).isNotEmpty();
        assertThat(refused).isPositive();
    }

    @Test
    void it_is_said_how_many_have_to_differ() {
        List<GroupMember> group = members(1, 2, 3, 4);
        Rotation rotation = new Rotation(List.of(subjects(group), subjects(members(1, 2, 3, 5))), 1);
        assertThat(refusal(it -> it.mustDiffer(3), rotation)).isEqualTo(Failure.of(FailureCode.GROUP_NOT_ROTATED, "2"));
        assertThat(refusal(it -> it.mustDiffer(4), rotation)).isNull();
    }

    @Test
    void it_is_said_who_assesses_too_often() {
        List<GroupMember> group = members(3, 4);
        Set<Subject> same = subjects(group);
        Rotation rotation = new Rotation(List.of(same, subjects(members(4)), same, subjects(members(4))), 2);
        assertThat(rotation.inARow(new Subject("p_3"))).isEqualTo(1);
        assertThat(rotation.inARow(new Subject("p_4"))).isEqualTo(4);
        assertThat(refusal(it -> it.mustNotRepeat(group, 3), rotation))
                .isEqualTo(Failure.of(FailureCode.ASSESSOR_TOO_OFTEN, "KP-4", "3"));
    }

    private interface Question {

        void ask(Rotation rotation);
    }

    private static Failure refusal(Question question, Rotation rotation) {
        try {
            question.ask(rotation);
            return null;
        } catch (RuleViolated refused) {
            return refused.<Failure>getDetails().orElseThrow();
        }
    }

    private static boolean isAllowed(Rotation rotation, List<GroupMember> group, int oneIn, int most) {
        return refusal(it -> it.mustDiffer(oneIn), rotation) == null
                && refusal(it -> it.mustNotRepeat(group, most), rotation) == null;
    }

    /** The rules, said in another way: over every pair of neighbours, and over every run of sessions that is too long. */
    private static boolean holds(List<Set<Subject>> line, int oneIn, int most) {
        Predicate<Integer> alike = place -> {
            Set<Subject> group = line.get(place);
            long kept = group.stream().filter(line.get(place - 1)::contains).count();
            return (group.size() - kept) * oneIn < group.size();
        };
        Predicate<Integer> tooLong = first -> line.get(first).stream()
                .anyMatch(
                        person -> line.subList(first, first + most + 1).stream().allMatch(it -> it.contains(person)));
        return IntStream.range(1, line.size()).boxed().noneMatch(alike)
                && IntStream.range(0, line.size() - most).boxed().noneMatch(tooLong);
    }

    private static List<GroupMember> group(Random random) {
        List<Integer> people =
                new ArrayList<>(IntStream.rangeClosed(1, PEOPLE).boxed().toList());
        Collections.shuffle(people, random);
        return members(people.subList(0, 3 + random.nextInt(3)).stream()
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private static List<GroupMember> members(int... people) {
        return IntStream.of(people)
                .mapToObj(person -> new GroupMember(
                        new CredentialNo("KP-" + person), new Subject("p_" + person), "user-" + person, false))
                .toList();
    }

    private static Set<Subject> subjects(List<GroupMember> members) {
        return Set.copyOf(members.stream().map(GroupMember::subject).toList());
    }
}
