package org.henji.query.certificate.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.certificate.lookup.Known;
import org.henji.query.certificate.lookup.PublicBody;
import org.henji.query.certificate.lookup.PublicLookups;
import org.henji.query.certificate.register.CertificateStanding;
import org.henji.query.certificate.register.CertificateView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Gives the credential of a certificate to whoever knows its number and its holder's name, or has its QR code. What is asked for
 * travels in the body: an address is kept by proxies and in histories.
 *
 * <p>A certificate that does not exist, one of somebody else, one that is not published, one that was revoked or cancelled, and one
 * whose holder was erased are answered alike.
 */
@RestController
class CertificateCredentialController {

    static final String PATH = "/certificates/credential";

    private final PublicLookups lookups;
    private final CompactCertificates codes;
    private final CertificateCredentials credentials;

    CertificateCredentialController(
            PublicLookups lookups, CompactCertificates codes, CertificateCredentials credentials) {
        this.lookups = lookups;
        this.codes = codes;
        this.credentials = credentials;
    }

    /**
     * What somebody knows of a certificate: its number and its holder's name, or what its QR code says.
     *
     * @param code the text of the QR code, or what follows the {@code #} in it
     */
    record Asked(
            @Nullable String number,
            @Nullable String name,
            @Nullable String code) {

        /** Never shows what was given, so that no log does. */
        @Override
        public String toString() {
            return "Asked[...]";
        }
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> credential(HttpServletRequest request) throws IOException {
        lookups.admit(request.getRemoteAddr());
        JsonNode body = PublicBody.of(request);
        if (body == null) {
            throw new Refused(FailureCode.REQUEST_NOT_JSON);
        }
        Asked asked = new Asked(
                PublicBody.text(body, "number"), PublicBody.text(body, "name"), PublicBody.text(body, "code"));
        CertificateView certificate = (asked.code() == null ? byName(asked) : byCode(asked.code()))
                .filter(CertificateCredentialController::isInForce)
                .orElseThrow(() -> new Refused(FailureCode.CERTIFICATE_NOT_PUBLIC));
        return ResponseEntity.ok()
                .contentType(StatusListController.CREDENTIAL)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(credentials.credential(certificate).getBytes(UTF_8));
    }

    private Optional<CertificateView> byName(Asked asked) {
        String name = Objects.requireNonNullElse(asked.name(), "");
        return lookups.find(new Known(asked.number(), null, name)).stream().findFirst();
    }

    private Optional<CertificateView> byCode(String code) {
        return lookups.find(codes.verify(code).number());
    }

    /** What has ended is no credential any more. */
    private static boolean isInForce(CertificateView certificate) {
        return certificate.standing() == CertificateStanding.VALID;
    }
}
