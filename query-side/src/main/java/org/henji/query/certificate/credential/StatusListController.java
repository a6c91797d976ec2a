package org.henji.query.certificate.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the status lists. They name nobody, and may be kept by anyone on the way for as long as they say. */
@RestController
class StatusListController {

    static final String LIST = "/certificates/status/{list}";

    static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc+jwt");

    private final StatusLists lists;
    private final CredentialSettings settings;

    StatusListController(StatusLists lists, CredentialSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    /** Whoever has this very list is told so, without getting it again: Spring looks at {@code If-None-Match}. */
    @GetMapping(LIST)
    ResponseEntity<byte[]> list(@PathVariable long list) {
        byte[] text = lists.list(list).text().getBytes(UTF_8);
        return ResponseEntity.ok()
                .contentType(CREDENTIAL)
                .eTag(digest(text))
                .cacheControl(CacheControl.maxAge(settings.statusList().refreshAfter())
                        .cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }

    private static String digest(byte[] text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
