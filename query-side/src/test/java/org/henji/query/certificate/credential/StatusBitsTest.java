package org.henji.query.certificate.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The coding of Bitstring Status List 1.0. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StatusBitsTest {

    @Test
    void the_first_index_is_the_left_most_bit_and_the_last_the_right_most() throws IOException {
        StatusBits bits = StatusBits.none();
        bits.set(0);
        bits.set(9);
        bits.set(StatusBits.SIZE - 1);

        byte[] bytes = unpacked(bits.encoded());

        assertThat(bytes)
                .hasSize(16 * 1024)
                .startsWith((byte) 0x80, (byte) 0x40)
                .endsWith((byte) 0x01);
    }

    /** The example of the standard, section 2.2. */
    @Test
    void what_others_have_coded_is_read() {
        StatusBits bits = StatusBits.decode("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA");

        assertThat(bits).isEqualTo(StatusBits.none());
    }

    @Test
    void what_was_set_is_set_and_nothing_else() {
        StatusBits bits = StatusBits.none();
        bits.set(4711);

        StatusBits read = StatusBits.decode(bits.encoded());

        assertThat(read).isEqualTo(bits).hasSameHashCodeAs(bits).isNotEqualTo(StatusBits.none());
        assertThat(read.isSet(4711)).isTrue();
        assertThat(read.isSet(4710)).isFalse();
        assertThat(read.isSet(4712)).isFalse();
    }

    @Test
    void what_is_no_list_of_this_size_is_refused() throws IOException {
        for (String wrong : new String[] {
            "",
            StatusBits.none().encoded().substring(1),
            "u" + "!",
            "uAAAA",
            packed(StatusBits.SIZE / 8 - 1),
            packed(StatusBits.SIZE / 8 + 1),
            packed(64 << 20)
        }) {
            assertThatThrownBy(() -> StatusBits.decode(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String packed(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[bytes]);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    private static byte[] unpacked(String encoded) throws IOException {
        assertThat(encoded).startsWith("u").doesNotContain("=");
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }
}
