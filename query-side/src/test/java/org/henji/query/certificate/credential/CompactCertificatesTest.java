package org.henji.query.certificate.credential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.henji.kernel.certificate.CertificateEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The short form that a QR code carries. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompactCertificatesTest {

    private static final String PAGE = "https://henji.example/check#";

    private final Issuer issuer = new Issuer();
    private final CompactCertificates codes = issuer.codes();

    @Test
    void what_was_signed_is_read_again() {
        CompactCertificate certificate = Issuer.certificate(4711);
        String text = codes.text(certificate);

        assertThat(text).startsWith(PAGE);
        assertThat(codes.verify(text)).isEqualTo(certificate);
        assertThat(codes.verify(text.substring(PAGE.length()))).isEqualTo(certificate);
        assertThat(certificate.toString()).doesNotContain("测试");
    }

    @Test
    void one_bit_that_is_altered_is_noticed_wherever_it_is() {
        byte[] text = codes.text(Issuer.certificate(4711)).getBytes(ISO_8859_1);

        for (int bit = 0; bit < text.length * Byte.SIZE; bit++) {
            byte[] altered = text.clone();
            altered[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertInvalid(new String(altered, ISO_8859_1), "bit " + bit);
        }
    }

    @Test
    void what_is_cut_off_added_or_put_together_is_noticed() {
        String code = codes.code(Issuer.certificate(4711));
        String other = codes.code(Issuer.certificate(4712));
        String[] parts = code.split("\\.", -1);
        String[] others = other.split("\\.", -1);

        for (String wrong : new String[] {
            "",
            "#",
            PAGE,
            ".",
            "..",
            parts[0] + "." + parts[1],
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + others[1] + "." + parts[2],
            code + "=",
            code + " ",
            " " + code,
            code + "\n",
            code + "." + parts[2],
            "https://elsewhere.example/check#" + code,
            PAGE + PAGE + code,
            code.substring(0, code.length() - 1)
        }) {
            assertInvalid(wrong, wrong);
        }
    }

    @Test
    void a_credential_is_no_code_and_a_code_of_another_issuer_is_none() {
        assertInvalid(issuer.signatures().credential(issuer.credential(4711)), "a credential");
        assertInvalid(new Issuer().codes().text(Issuer.certificate(4711)), "of another issuer");
    }

    @Test
    void a_code_outlives_the_key_that_signed_it_but_not_its_revocation() {
        String before = codes.text(Issuer.certificate(4711));
        issuer.now = Issuer.NOW.plus(Duration.ofDays(400));
        issuer.keys.add(IssuerKey.generate(issuer.now, Duration.ofDays(365)));

        assertThat(codes.verify(before)).isEqualTo(Issuer.certificate(4711));
        assertThat(codes.verify(codes.text(Issuer.certificate(4712)))).isEqualTo(Issuer.certificate(4712));

        issuer.keys.set(0, issuer.keys.getFirst().revoked(issuer.now));
        assertInvalid(before, "signed with a key that was revoked");
    }

    @Test
    void a_second_library_verifies_it_with_the_published_keys() throws Exception {
        issuer.keys.addFirst(IssuerKey.generate(Issuer.NOW.minus(Duration.ofDays(400)), Duration.ofDays(365)));
        JsonWebKeySet published = new JsonWebKeySet(issuer.jwkSet());
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256")
                .setExpectedType(true, "cert")
                .build();

        JwtClaims claims = consumer.processToClaims(codes.code(Issuer.certificate(4711)));

        assertThat(claims.getClaimsMap())
                .containsEntry("n", CertificateEvents.number(1).value())
                .containsEntry("h", "测试考生1")
                .containsEntry("i", "兰州牛肉拉面制作")
                .containsEntry("a", "兰州示例职业培训学校（虚构）")
                .containsEntry("d", "2026-03-30")
                .containsEntry("u", "2031-03-29")
                .containsEntry("v", 1L)
                .containsEntry("s", 4711L)
                .containsEntry("iat", Issuer.NOW.getEpochSecond())
                .hasSize(9);
    }

    /** At 42 mm with its quiet zone, as it is printed, a module is 0.45 mm, at the longest 0.34 mm; what telephones read is 0.25 mm. */
    @Test
    void it_fits_into_a_code_that_can_be_scanned() throws Exception {
        String text = codes.text(Issuer.certificate(9_999_999_999L));
        assertThat(version(text)).isLessThanOrEqualTo(17);

        CompactCertificate longest = new CompactCertificate(
                new org.henji.kernel.certificate.CertificateNo("A".repeat(22)),
                "名".repeat(20),
                "项".repeat(20),
                "构".repeat(40),
                CertificateEvents.ISSUED_ON,
                CertificateEvents.LAST_DAY,
                12,
                9_999_999_999L);
        assertThat(version(codes.text(longest))).isLessThanOrEqualTo(24);
    }

    @Test
    void what_the_camera_sees_is_what_was_signed() throws Exception {
        String text = codes.text(Issuer.certificate(4711));
        BitMatrix modules = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        int scale = 4;
        int size = modules.getWidth() * scale;
        int[] pixels = new int[size * size];
        Arrays.setAll(pixels, i -> modules.get(i % size / scale, i / size / scale) ? 0 : 0xFFFFFF);

        String seen = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();

        assertThat(codes.verify(seen)).isEqualTo(Issuer.certificate(4711));
    }

    private static int version(String text) throws Exception {
        return Encoder.encode(text, ErrorCorrectionLevel.M).getVersion().getVersionNumber();
    }

    private void assertInvalid(String text, String what) {
        assertThatThrownBy(() -> codes.verify(text))
                .as(what)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.failure().code()).isEqualTo(FailureCode.CERTIFICATE_CODE_INVALID));
    }
}
