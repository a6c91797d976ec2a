package org.henji.command.workbook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.henji.command.infrastructure.ImportMode;
import org.henji.command.infrastructure.ImportReport;
import org.henji.command.mutation.CommandTrail;
import org.henji.command.mutation.Reported;
import org.henji.kernel.authority.Level;
import org.henji.kernel.certificate.SchemeNo;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.ScoreBookNo;
import org.henji.kernel.session.SessionNo;
import org.henji.platform.failure.FailureBody;
import org.henji.platform.failure.Languages;
import org.henji.platform.failure.Refused;
import org.henji.platform.http.HttpTrail;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.security.ActorToken;
import org.henji.platform.security.ProtectedPath;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes workbooks with candidates, with scores and with old certificates. A workbook names people, so it is read and forgotten; the event keeps its
 * name and its digest.
 */
@RestController
class ImportController {

    private static final String CANDIDATES = "/sessions/{session}/candidates";
    private static final String SCORES = "/score-books/{scoreBook}/scores";

    private static final String CERTIFICATES = "/certificates/import";
    private static final MediaType CSV = new MediaType("text", "csv");

    private static final Map<String, ImportMode> MODES =
            Map.of("all-or-nothing", ImportMode.ALL_OR_NOTHING, "good-rows-only", ImportMode.GOOD_ROWS_ONLY);

    private static final int MAX_FILE_NAME = 200;

    private final WorkbookImports imports;
    private final WorkbookSettings limits;
    private final OneAtATime queue;

    ImportController(WorkbookImports imports, WorkbookSettings limits, OneAtATime queue) {
        this.imports = imports;
        this.limits = limits;
        this.queue = queue;
    }

    @Bean
    static ProtectedPath candidateWorkbooks() {
        return new ProtectedPath(HttpMethod.POST, CANDIDATES, Set.of(Level.AGENCY));
    }

    @Bean
    static ProtectedPath scoreWorkbooks() {
        return new ProtectedPath(HttpMethod.POST, SCORES, Set.of(Level.AGENCY));
    }

    @Bean
    static ProtectedPath certificateWorkbooks() {
        return new ProtectedPath(HttpMethod.POST, CERTIFICATES, Set.of(Level.CENTER));
    }

    /** What the sender says beside the workbook; reason and version as with a mutation. */
    record Circumstances(
            @Nullable String mode,
            @Nullable String fileName,
            @Nullable String reason,
            @Nullable Long expectedVersion) {

        ImportMode importMode() {
            ImportMode known = mode == null ? ImportMode.ALL_OR_NOTHING : MODES.get(mode);
            if (known == null) {
                throw new Refused(FailureCode.VALIDATION_FAILED, "mode all-or-nothing | good-rows-only");
            }
            return known;
        }

        String givenFileName() {
            if (fileName == null || fileName.isBlank() || fileName.length() > MAX_FILE_NAME) {
                throw new Refused(FailureCode.VALIDATION_FAILED, "fileName 1.." + MAX_FILE_NAME);
            }
            return fileName;
        }
    }

    @PostMapping(CANDIDATES)
    ResponseEntity<?> candidates(
            @PathVariable String session, Circumstances stated, ActorToken token, HttpServletRequest request)
            throws Exception {
        SessionNo number = SessionNo.parse(session);
        return take(
                number.value(),
                stated,
                token,
                request,
                (workbook, trail) -> imports.candidates(number, workbook, stated.importMode(), trail));
    }

    @PostMapping(SCORES)
    ResponseEntity<?> scores(
            @PathVariable String scoreBook, Circumstances stated, ActorToken token, HttpServletRequest request)
            throws Exception {
        ScoreBookNo number = ScoreBookNo.parse(scoreBook);
        return take(
                number.value(),
                stated,
                token,
                request,
                (workbook, trail) -> imports.scores(number, workbook, stated.importMode(), trail));
    }

    /** Old certificates come out of other systems, and those write CSV files. */
    @PostMapping(CERTIFICATES)
    ResponseEntity<?> certificates(
            @RequestParam(required = false) @Nullable String scheme,
            Circumstances stated,
            ActorToken token,
            HttpServletRequest request)
            throws Exception {
        if (scheme == null) {
            throw new Refused(FailureCode.VALIDATION_FAILED, "scheme");
        }
        SchemeNo number = SchemeNo.parse(scheme);
        return take(
                CERTIFICATES,
                stated,
                token,
                request,
                (file, trail) -> imports.certificates(number, file, stated.importMode(), trail));
    }

    private interface Import {

        Reported<ImportReport> run(ReceivedWorkbook workbook, Map<String, String> trail) throws Exception;
    }

    private ResponseEntity<?> take(
            String stream, Circumstances stated, ActorToken token, HttpServletRequest request, Import work)
            throws Exception {
        stated.importMode();
        String fileName = stated.givenFileName();
        RequestTrail circumstances = HttpTrail.of(token, request);
        Map<String, String> trail =
                CommandTrail.of(circumstances, token.actor(), stated.reason(), stated.expectedVersion());
        // per office: what a stranger sends is refused by the session itself, and must not keep its own agency waiting
        String key = token.actor().office() + " " + stream;
        Reported<ImportReport> reported = queue.run(
                key,
                () -> new ReceivedWorkbook(fileName, body(request), isCsv(request)),
                workbook -> work.run(workbook, trail));
        return answer(reported, circumstances.requestId(), request);
    }

    /** Asked only where a CSV file is taken; whoever does not say so sends a workbook. */
    private static boolean isCsv(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            return type != null && CSV.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unknown) {
            return false;
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        long limit = limits.maxSize().toBytes();
        byte[] body = request.getContentLengthLong() > limit
                ? null
                : request.getInputStream().readNBytes(Math.toIntExact(limit) + 1);
        if (body == null || body.length > limit) {
            throw new Refused(FailureCode.WORKBOOK_TOO_LARGE);
        }
        return body;
    }

    private static ResponseEntity<?> answer(
            Reported<ImportReport> reported, String requestId, HttpServletRequest request) {
        ImportReport report = reported.report();
        Locale language = Languages.of(request);
        if (report.imported() > 0) {
            return ResponseEntity.ok()
                    .header(RequestTrail.REQUEST_ID, requestId)
                    .body(ImportAnswer.of(reported, language));
        }
        Failure refusal = Failure.of(FailureCode.WORKBOOK_ROWS_BAD, String.valueOf(report.badRows()));
        return ResponseEntity.badRequest()
                .header(RequestTrail.REQUEST_ID, requestId)
                .body(new ImportAnswer.Refusal(
                        FailureBody.of(refusal, request).errors(),
                        report.badRows(),
                        ImportAnswer.Problem.first(report, language)));
    }
}
