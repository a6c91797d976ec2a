package org.henji.command.file;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Level;
import org.henji.platform.file.FileStore;
import org.henji.platform.file.FileStore.Receipt;
import org.henji.platform.file.StoredFile;
import org.henji.platform.security.ActorToken;
import org.henji.platform.security.ProtectedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the files of agencies, and of prefectures, which show why a score is to be corrected. To send one again does nothing, so
 * whoever is cut off just does.
 */
@RestController
class UploadController {

    private static final String PATH = "/files/{sha256}";

    private final FileStore store;

    UploadController(FileStore store) {
        this.store = store;
    }

    @Bean
    static ProtectedPath uploads() {
        return new ProtectedPath(HttpMethod.PUT, PATH, Set.of(Level.AGENCY, Level.PREFECTURE, Level.CENTER));
    }

    @PutMapping(PATH)
    ResponseEntity<StoredFile> upload(
            @PathVariable String sha256,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String mediaType,
            ActorToken token,
            HttpServletRequest request)
            throws IOException {
        Receipt receipt = store.put(token.actor().office(), Sha256.parse(sha256), mediaType, request.getInputStream());
        return ResponseEntity.status(receipt.added() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(receipt.file());
    }
}
