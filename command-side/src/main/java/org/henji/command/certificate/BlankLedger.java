package org.henji.command.certificate;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.henji.kernel.certificate.blank.BlankState;
import org.henji.kernel.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * Where each blank of a stock is (空白证书台账). Whatever has come in is in exactly one state from then on, whatever happens to it;
 * so the states add up to what has come in at any moment.
 */
final class BlankLedger {

    /** Nothing is ever printed on these again. */
    private static final Set<BlankState> SPOILED =
            EnumSet.of(BlankState.SPOILED, BlankState.SURRENDERED, BlankState.DESTROYED);

    private final Map<BlankState, SerialSet> blanks = new EnumMap<>(BlankState.class);

    BlankLedger() {
        for (BlankState state : BlankState.values()) {
            blanks.put(state, new SerialSet());
        }
    }

    SerialSet in(BlankState state) {
        return Objects.requireNonNull(blanks.get(state));
    }

    /** Null of one that has never come in. */
    @Nullable
    BlankState stateOf(BlankSerial blank) {
        return blanks.entrySet().stream()
                .filter(state -> state.getValue().contains(blank))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    void put(BlankState state, Collection<BlankRange> ranges) {
        for (BlankRange range : ranges) {
            blanks.values().forEach(others -> others.remove(range));
            in(state).add(range);
        }
    }

    void mustBeNew(List<BlankRange> ranges) {
        ranges.stream()
                .flatMap(range -> blanks.values().stream()
                        .map(some -> some.firstOf(range))
                        .flatMap(Optional::stream))
                .min(BlankSerial::compareTo)
                .ifPresent(known -> {
                    throw new RuleViolated(FailureCode.BLANK_ALREADY_RECEIVED, known.value());
                });
    }

    /** As {@link #mustBe}, of blanks with which a certificate goes on: there a spoiled one is told from any other. */
    void mustBeUsable(BlankState state, List<BlankRange> ranges) {
        for (BlankRange range : ranges) {
            SPOILED.stream()
                    .map(spoiled -> in(spoiled).firstOf(range))
                    .flatMap(Optional::stream)
                    .min(BlankSerial::compareTo)
                    .ifPresent(spoiled -> {
                        throw new RuleViolated(FailureCode.BLANK_SPOILED, spoiled.value());
                    });
        }
        mustBe(EnumSet.of(state), ranges);
    }

    /** Refuses the first blank that is in none of these states. */
    void mustBe(Set<BlankState> states, List<BlankRange> ranges) {
        for (BlankRange range : ranges) {
            String series = range.first().series();
            long end = range.first().number() + range.count();
            for (long next = range.first().number(); next < end; ) {
                BlankRange alike = mustBe(states, BlankSerial.of(series, next));
                next = alike.first().number() + alike.count();
            }
        }
    }

    /** Those around the blank that are in the same state. */
    private BlankRange mustBe(Set<BlankState> states, BlankSerial blank) {
        for (BlankState state : states) {
            BlankRange alike = in(state).rangeWith(blank);
            if (alike != null) {
                return alike;
            }
        }
        BlankState other = stateOf(blank);
        if (other == null) {
            throw new RuleViolated(FailureCode.BLANK_UNKNOWN, blank.value());
        }
        throw new RuleViolated(FailureCode.BLANK_NOT_AVAILABLE, blank.value(), other.name());
    }

    /** The fewest ranges that hold these blanks, each of which is named once. */
    static List<BlankRange> rangesOf(Collection<BlankSerial> blanks) {
        return once(blanks.stream().map(blank -> new BlankRange(blank, 1)).toList());
    }

    /** The fewest ranges that hold the blanks of these, each of which is named once. */
    static List<BlankRange> once(List<BlankRange> ranges) {
        SerialSet named = new SerialSet();
        for (BlankRange range : ranges) {
            mustBeOfOneSeries(range);
            named.firstOf(range).ifPresent(twice -> {
                throw new RuleViolated(FailureCode.BLANK_REPEATED, twice.value());
            });
            named.add(range);
        }
        return named.ranges();
    }

    /** The serial after the last of a series has one digit more, and is of another series. */
    private static void mustBeOfOneSeries(BlankRange range) {
        if (!range.last().series().equals(range.first().series())) {
            throw new RuleViolated(FailureCode.BLANK_SERIAL_INVALID);
        }
    }

    /** How many blanks there are in each state. */
    Map<BlankState, Integer> balance() {
        Map<BlankState, Integer> balance = new EnumMap<>(BlankState.class);
        blanks.forEach((state, some) -> balance.put(state, some.size()));
        return balance;
    }
}
