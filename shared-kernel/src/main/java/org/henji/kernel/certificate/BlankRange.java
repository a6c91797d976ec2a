package org.henji.kernel.certificate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Blanks that follow each other.
 *
 * @param count how many, the first included
 */
public record BlankRange(
        BlankSerial first, @Min(1) @Max(1_000_000) int count) {

    public BlankSerial last() {
        return BlankSerial.of(first.series(), first.number() + count - 1);
    }

    /** In their order. */
    public Stream<BlankSerial> serials() {
        return LongStream.range(first.number(), first.number() + count)
                .mapToObj(number -> BlankSerial.of(first.series(), number));
    }

    /** The fewest ranges that hold these serials and no others, in their order; a serial given twice counts once. */
    public static List<BlankRange> of(Collection<BlankSerial> serials) {
        List<BlankRange> ranges = new ArrayList<>();
        for (BlankSerial serial : serials.stream().distinct().sorted().toList()) {
            BlankRange open = ranges.isEmpty() ? null : ranges.getLast();
            if (open != null && open.isFollowedBy(serial)) {
                ranges.set(ranges.size() - 1, new BlankRange(open.first, open.count + 1));
            } else {
                ranges.add(new BlankRange(serial, 1));
            }
        }
        return List.copyOf(ranges);
    }

    /** How many blanks there are in all of them. */
    public static int count(List<BlankRange> ranges) {
        return ranges.stream().mapToInt(BlankRange::count).sum();
    }

    private boolean isFollowedBy(BlankSerial serial) {
        return serial.series().equals(first.series()) && serial.number() == first.number() + count;
    }
}
