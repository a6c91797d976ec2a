package org.henji.query.certificate.blanks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.BlankSerial;
import org.jspecify.annotations.Nullable;

/** Serials as the fewest ranges that hold them: a stock has many blanks, and most of them still lie beside each other. */
final class SerialRanges {

    /** By series, the first number of each range and its last. */
    private final Map<String, TreeMap<Long, Long>> series = new TreeMap<>();

    SerialRanges(List<BlankRange> ranges) {
        ranges.forEach(this::add);
    }

    /** Those that are there already stay there. */
    void add(BlankRange range) {
        TreeMap<Long, Long> numbers = series.computeIfAbsent(range.first().series(), name -> new TreeMap<>());
        long first = range.first().number();
        long last = first + range.count() - 1;
        Map.@Nullable Entry<Long, Long> touching = numbers.floorEntry(last + 1);
        while (touching != null && touching.getValue() >= first - 1) {
            first = Math.min(first, touching.getKey());
            last = Math.max(last, touching.getValue());
            numbers.remove(touching.getKey());
            touching = numbers.floorEntry(last + 1);
        }
        numbers.put(first, last);
    }

    /**
     * Takes out what there is of the range.
     *
     * @return how many there were
     */
    int remove(BlankRange range) {
        TreeMap<Long, Long> numbers = series.getOrDefault(range.first().series(), new TreeMap<>());
        long first = range.first().number();
        long last = first + range.count() - 1;
        long removed = 0;
        Map.@Nullable Entry<Long, Long> touching = numbers.floorEntry(last);
        while (touching != null && touching.getValue() >= first) {
            long from = touching.getKey();
            long until = touching.getValue();
            numbers.remove(from);
            if (from < first) {
                numbers.put(from, first - 1);
            }
            if (until > last) {
                numbers.put(last + 1, until);
            }
            removed += Math.min(until, last) - Math.max(from, first) + 1;
            touching = numbers.floorEntry(last);
        }
        return Math.toIntExact(removed);
    }

    boolean contain(BlankSerial serial) {
        Map.@Nullable Entry<Long, Long> at =
                series.getOrDefault(serial.series(), new TreeMap<>()).floorEntry(serial.number());
        return at != null && at.getValue() >= serial.number();
    }

    List<BlankRange> ranges() {
        List<BlankRange> ranges = new ArrayList<>();
        series.forEach((name, numbers) -> numbers.forEach((first, last) ->
                ranges.add(new BlankRange(BlankSerial.of(name, first), Math.toIntExact(last - first + 1)))));
        return ranges;
    }
}
