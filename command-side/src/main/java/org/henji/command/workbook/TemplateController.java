package org.henji.command.workbook;

import java.io.IOException;
import java.util.Set;
import org.henji.kernel.authority.Level;
import org.henji.platform.security.ProtectedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the workbooks to fill in. */
@RestController
class TemplateController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String FOLDER = "/templates/";
    private static final String CANDIDATES = "candidates.xlsx";
    private static final String CERTIFICATES = "certificates.xlsx";

    private final WorkbookSettings limits;

    TemplateController(WorkbookSettings limits) {
        this.limits = limits;
    }

    @Bean
    static ProtectedPath candidateTemplate() {
        return new ProtectedPath(
                HttpMethod.GET,
                FOLDER + CANDIDATES,
                Set.of(Level.AGENCY, Level.PREFECTURE, Level.CENTER, Level.DEPARTMENT));
    }

    @Bean
    static ProtectedPath certificateTemplate() {
        return new ProtectedPath(HttpMethod.GET, FOLDER + CERTIFICATES, Set.of(Level.CENTER));
    }

    @GetMapping(FOLDER + CANDIDATES)
    ResponseEntity<byte[]> candidates() throws IOException {
        return attachment(CANDIDATES, CandidateTemplate.make(limits.maxRows()));
    }

    @GetMapping(FOLDER + CERTIFICATES)
    ResponseEntity<byte[]> certificates() throws IOException {
        return attachment(CERTIFICATES, CertificateTemplate.make(limits.maxRows()));
    }

    private static ResponseEntity<byte[]> attachment(String fileName, byte[] workbook) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(workbook);
    }
}
