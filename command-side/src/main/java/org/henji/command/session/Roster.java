package org.henji.command.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Photo;
import org.jspecify.annotations.Nullable;

/**
 * How far each candidate has got (花名册). Of a person it keeps the pseudonym only; what was registered stands in the events.
 */
class Roster {

    enum Status {
        REGISTERED,
        SUBMITTED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    private static final class Line {

        private Subject subject;
        private @Nullable Photo photo;
        private Status status = Status.REGISTERED;

        Line(Subject subject, @Nullable Photo photo) {
            this.subject = subject;
            this.photo = photo;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<Subject, Integer> numbers = new HashMap<>();
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

    void add(Subject subject, @Nullable Photo photo) {
        lines.add(new Line(subject, photo));
        numbers.put(subject, lines.size());
        count(Status.REGISTERED, 1);
    }

    /** Who was corrected is registered anew, maybe as somebody else: a number may have been mistyped. */
    void replace(int candidate, Subject subject, @Nullable Photo photo) {
        Line line = line(candidate);
        numbers.remove(line.subject);
        line.subject = subject;
        line.photo = photo;
        numbers.put(subject, candidate);
        become(candidate, Status.REGISTERED);
    }

    void attach(int candidate, Photo photo) {
        line(candidate).photo = photo;
    }

    /** That of the candidate, who is that person; none of a person who takes the number over. */
    @Nullable
    Photo photo(int candidate, Subject subject) {
        Line line = line(candidate);
        return line.subject.equals(subject) ? line.photo : null;
    }

    void withdraw(int candidate) {
        numbers.remove(line(candidate).subject);
        become(candidate, Status.WITHDRAWN);
    }

    void become(Collection<Integer> candidates, Status status) {
        candidates.forEach(candidate -> become(candidate, status));
    }

    void become(int candidate, Status status) {
        Line line = line(candidate);
        count(line.status, -1);
        count(status, 1);
        line.status = status;
    }

    /** As what number somebody takes part; who has withdrawn does not. */
    Optional<Integer> numberOf(Subject subject) {
        return Optional.ofNullable(numbers.get(subject));
    }

    /** How many were ever registered; numbers are given from 1 on. */
    int size() {
        return lines.size();
    }

    int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    /** Who needs a station, or may come to need one. */
    int inTheRunning() {
        return count(Status.REGISTERED) + count(Status.SUBMITTED) + count(Status.APPROVED);
    }

    /** Who has neither been approved nor rejected. */
    int undecided() {
        return count(Status.REGISTERED) + count(Status.SUBMITTED);
    }

    List<Integer> in(Status status) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(candidate -> line(candidate).status == status)
                .boxed()
                .toList();
    }

    Status status(int candidate) {
        mustHave(candidate);
        return line(candidate).status;
    }

    Subject subject(int candidate) {
        mustHave(candidate);
        return line(candidate).subject;
    }

    private void mustHave(int candidate) {
        if (candidate < 1 || candidate > lines.size()) {
            throw new RuleViolated(FailureCode.CANDIDATE_UNKNOWN, String.valueOf(candidate));
        }
    }

    private Line line(int candidate) {
        return lines.get(candidate - 1);
    }

    private void count(Status status, int change) {
        counts.merge(status, change, Integer::sum);
    }
}
