package org.henji.query.certificate.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The bits of one status list (Bitstring Status List 1.0): the first is the left-most bit of the first byte. */
final class StatusBits {

    /** As many as the standard wants at least, so that one among them says little. */
    static final int SIZE = 131_072;

    /** Multibase: base64url without padding. */
    private static final String MULTIBASE = "u";

    private final byte[] bytes;

    private StatusBits(byte[] bytes) {
        this.bytes = bytes;
    }

    static StatusBits none() {
        return new StatusBits(new byte[SIZE / Byte.SIZE]);
    }

    void set(int index) {
        bytes[index / Byte.SIZE] |= (byte) (0x80 >> (index % Byte.SIZE));
    }

    boolean isSet(int index) {
        return (bytes[index / Byte.SIZE] & (0x80 >> (index % Byte.SIZE))) != 0;
    }

    String encoded() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MULTIBASE + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /**
     * Reads what {@link #encoded} has written.
     *
     * @throws IllegalArgumentException for anything that is not a list of this size
     */
    static StatusBits decode(String encoded) {
        if (!encoded.startsWith(MULTIBASE)) {
            throw new IllegalArgumentException("not base64url");
        }
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(MULTIBASE.length()));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            // one more than there may be, and no more: a small text can unpack to gigabytes
            byte[] bytes = gzip.readNBytes(SIZE / Byte.SIZE + 1);
            if (bytes.length != SIZE / Byte.SIZE) {
                throw new IllegalArgumentException("not a list of " + SIZE);
            }
            return new StatusBits(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("not GZIP", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusBits bits && Arrays.equals(bytes, bits.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
