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

/** Gives the registration workbook to fill in. */
@RestController
class TemplateController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String PATH = "/templates/candidates.xlsx";

    private final WorkbookSettings limits;

    TemplateController(WorkbookSettings limits) {
        this.limits = limits;
    }

    @Bean
    static ProtectedPath candidateTemplate() {
        return new ProtectedPath(
                HttpMethod.GET, PATH, Set.of(Level.AGENCY, Level.PREFECTURE, Level.CENTER, Level.DEPARTMENT));
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> candidates() throws IOException {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("candidates.xlsx")
                                .build()
                                .toString())
                .body(CandidateTemplate.make(limits.maxRows()));
    }
}
