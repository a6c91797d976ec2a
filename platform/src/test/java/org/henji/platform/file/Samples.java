package org.henji.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.henji.kernel.agency.Sha256;

/** The least that passes for a file of its type. */
final class Samples {

    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";

    private Samples() {}

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n" + text + "\n%%EOF\n").getBytes(UTF_8);
    }

    static byte[] pdf(int size) {
        return Arrays.copyOf(pdf("padded"), size);
    }

    static byte[] png() {
        return HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    }

    static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100");
    }

    static Sha256 digest(byte[] content) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
