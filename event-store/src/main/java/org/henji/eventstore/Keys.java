package org.henji.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Keys that sort, as unsigned bytes, in the order of what they stand for. */
final class Keys {

    private Keys() {}

    static byte[] index(long index) {
        return ByteBuffer.allocate(Long.BYTES).putLong(index).array();
    }

    static long index(byte[] key) {
        return ByteBuffer.wrap(key).getLong();
    }

    /** The length in front keeps the streams of "a" and "ab" apart, whatever the sequence bytes are. */
    static byte[] stream(String aggregateId, long sequence) {
        byte[] id = text(aggregateId);
        return ByteBuffer.allocate(Integer.BYTES + id.length + Long.BYTES)
                .putInt(id.length)
                .put(id)
                .putLong(sequence)
                .array();
    }

    static boolean sameStream(byte[] one, byte[] other) {
        int end = one.length - Long.BYTES;
        return one.length == other.length && Arrays.equals(one, 0, end, other, 0, end);
    }

    static long sequence(byte[] streamKey) {
        return ByteBuffer.wrap(streamKey).getLong(streamKey.length - Long.BYTES);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The sign bit is turned so that moments before 1970 sort before those after it. */
    static byte[] time(Instant moment) {
        return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(moment.getEpochSecond() ^ Long.MIN_VALUE)
                .putInt(moment.getNano())
                .array();
    }

    static Instant time(byte[] key) {
        ByteBuffer in = ByteBuffer.wrap(key);
        return Instant.ofEpochSecond(in.getLong() ^ Long.MIN_VALUE, in.getInt());
    }
}
