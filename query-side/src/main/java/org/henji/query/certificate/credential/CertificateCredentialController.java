package org.henji.query.certificate.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.certificate.publiccheck.CertificateChecks;
import org.henji.query.certificate.register.CertificateStanding;
import org.henji.query.certificate.register.CertificateView;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.infrastructure.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

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

    private final CertificateChecks checks;
    private final Certificates certificates;
    private final CompactCertificates codes;
    private final CertificateCredentials credentials;
    private final ReadModels readModels;

    CertificateCredentialController(
            CertificateChecks checks,
            Certificates certificates,
            CompactCertificates codes,
            CertificateCredentials credentials,
            ReadModels readModels) {
        this.checks = checks;
        this.certificates = certificates;
        this.codes = codes;
        this.credentials = credentials;
        this.readModels = readModels;
    }

    /**
     * What somebody knows of a certificate: its number and its holder's name, or what its QR code says.
     *
     * @param code the text of the QR code, or what follows the {@code #} in it
     */
    record Known(
            @Nullable String number,
            @Nullable String name,
            @Nullable String code) {

        /** Never shows what was given, so that no log does. */
        @Override
        public String toString() {
            return "Known[...]";
        }
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> credential(@RequestBody Known known, HttpServletRequest request) {
        readModels.awaitAfter(null, StatusRegister.GROUP);
        CertificateView certificate = find(known, request.getRemoteAddr())
                .filter(CertificateCredentialController::isPublic)
                .orElseThrow(() -> new Refused(FailureCode.CERTIFICATE_NOT_PUBLIC));
        return ResponseEntity.ok()
                .contentType(StatusListController.CREDENTIAL)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(credentials.credential(certificate).getBytes(UTF_8));
    }

    /** Whoever guesses at names or numbers here gets no further than in the check of the portal. */
    private Optional<CertificateView> find(Known known, String clientAddress) {
        String code = known.code();
        if (code == null) {
            return checks.find(known.number(), known.name(), clientAddress);
        }
        checks.admit(clientAddress);
        return certificates.find(codes.verify(code).number());
    }

    private static boolean isPublic(CertificateView certificate) {
        return certificate.published()
                && certificate.standing() == CertificateStanding.VALID
                && !certificate.holder().isErased();
    }
}
