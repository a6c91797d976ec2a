package org.henji.command.certificate;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.jspecify.annotations.Nullable;

/** Serials of blanks, kept as the ranges they form: a delivery of a million is one entry until somebody takes from it. */
final class SerialSet {

    /** By series: the number of the first of each range, and that of its last. No two of them touch. */
    private final NavigableMap<String, NavigableMap<Long, Long>> ranges = new TreeMap<>();

    private int size;

    int size() {
        return size;
    }

    boolean contains(BlankSerial serial) {
        return rangeWith(serial) != null;
    }

    /** The longest range of this set that has the serial in it. */
    @Nullable
    BlankRange rangeWith(BlankSerial serial) {
        Map.Entry<Long, Long> range = series(serial.series()).floorEntry(serial.number());
        return range == null || range.getValue() < serial.number() ? null : range(serial.series(), range);
    }

    /** The first serial of the range that is in this set. */
    Optional<BlankSerial> firstOf(BlankRange range) {
        BlankSerial first = range.first();
        if (contains(first)) {
            return Optional.of(first);
        }
        Long next = series(first.series()).higherKey(first.number());
        return next == null || next >= first.number() + range.count()
                ? Optional.empty()
                : Optional.of(BlankSerial.of(first.series(), next));
    }

    /** The lowest serials, in their order; fewer when there are no more. */
    List<BlankSerial> lowest(int count) {
        return stream().flatMap(BlankRange::serials).limit(count).toList();
    }

    /** The fewest ranges, in their order. */
    List<BlankRange> ranges() {
        return stream().toList();
    }

    void add(BlankRange range) {
        remove(range);
        NavigableMap<Long, Long> numbers = ranges.computeIfAbsent(range.first().series(), series -> new TreeMap<>());
        long first = range.first().number();
        long last = first + range.count() - 1;
        Map.Entry<Long, Long> before = numbers.lowerEntry(first);
        if (before != null && before.getValue() == first - 1) {
            first = before.getKey();
        }
        Long end = numbers.remove(last + 1);
        numbers.put(first, end == null ? last : end);
        size += range.count();
    }

    /** Those of them that are in this set. */
    void remove(BlankRange range) {
        NavigableMap<Long, Long> numbers = series(range.first().series());
        long first = range.first().number();
        long last = first + range.count() - 1;
        Map.Entry<Long, Long> hit = numbers.floorEntry(last);
        while (hit != null && hit.getValue() >= first) {
            cut(numbers, hit, first, last);
            hit = numbers.lowerEntry(hit.getKey());
        }
    }

    private void cut(NavigableMap<Long, Long> numbers, Map.Entry<Long, Long> hit, long first, long last) {
        numbers.remove(hit.getKey());
        if (hit.getKey() < first) {
            numbers.put(hit.getKey(), first - 1);
        }
        if (hit.getValue() > last) {
            numbers.put(last + 1, hit.getValue());
        }
        size -= Math.toIntExact(Math.min(hit.getValue(), last) - Math.max(hit.getKey(), first) + 1);
    }

    private NavigableMap<Long, Long> series(String series) {
        NavigableMap<Long, Long> numbers = ranges.get(series);
        return numbers == null ? new TreeMap<>() : numbers;
    }

    private Stream<BlankRange> stream() {
        return ranges.entrySet().stream()
                .flatMap(series -> series.getValue().entrySet().stream().map(range -> range(series.getKey(), range)));
    }

    private static BlankRange range(String series, Map.Entry<Long, Long> range) {
        return new BlankRange(
                BlankSerial.of(series, range.getKey()), Math.toIntExact(range.getValue() - range.getKey() + 1));
    }
}
