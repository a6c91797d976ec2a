package org.henji.query.certificate.publiccheck;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.henji.platform.failure.Languages;
import org.henji.platform.security.PublicPath;
import org.henji.query.certificate.lookup.PublicBody;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The page on which anyone checks a certificate (证书查询页面), and to which the QR code on a certificate leads. What stands behind
 * the {@code #} of an address stays in the browser; the page sends it in the body of a request, which no log keeps.
 */
@RestController
class CheckPageController {

    static final String PAGE = "/check";
    static final String SCRIPT = "/check/check.js";
    static final String STYLE = "/check/check.css";
    static final String CODE = "/certificates/check-code";

    /** Nothing from elsewhere, nothing inline, in no frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final CertificateChecks checks;
    private final Map<String, byte[]> page = Map.of(
            "check.html", resource("check.html"), "check.js", resource("check.js"), "check.css", resource("check.css"));

    CheckPageController(CertificateChecks checks) {
        this.checks = checks;
    }

    @Bean
    static PublicPath checkPagePath() {
        return new PublicPath(HttpMethod.GET, PAGE);
    }

    @Bean
    static PublicPath checkScriptPath() {
        return new PublicPath(HttpMethod.GET, SCRIPT);
    }

    @Bean
    static PublicPath checkStylePath() {
        return new PublicPath(HttpMethod.GET, STYLE);
    }

    @Bean
    static PublicPath checkCodePath() {
        return new PublicPath(HttpMethod.POST, CODE);
    }

    @GetMapping(PAGE)
    ResponseEntity<byte[]> page() {
        return part("check.html", "text/html;charset=UTF-8");
    }

    @GetMapping(SCRIPT)
    ResponseEntity<byte[]> script() {
        return part("check.js", "text/javascript;charset=UTF-8");
    }

    @GetMapping(STYLE)
    ResponseEntity<byte[]> style() {
        return part("check.css", "text/css;charset=UTF-8");
    }

    /** What a QR code says, and what the register says: {@code {"code": "…"}}. */
    @PostMapping(CODE)
    ResponseEntity<CodeCheck> check(HttpServletRequest request) {
        CodeCheck answer = checks.check(() -> code(request), request.getRemoteAddr(), Languages.of(request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(answer);
    }

    private ResponseEntity<byte[]> part(String name, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(Objects.requireNonNull(page.get(name)));
    }

    /** Null of what can be no code; a parser would quote it in what it says. */
    private static @Nullable String code(HttpServletRequest request) {
        try {
            JsonNode body = PublicBody.of(request);
            return body == null ? null : PublicBody.text(body, "code");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream content = Objects.requireNonNull(CheckPageController.class.getResourceAsStream(name), name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
