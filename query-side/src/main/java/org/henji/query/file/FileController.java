package org.henji.query.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.file.FileStore;
import org.henji.platform.file.StoredFile;
import org.henji.platform.security.ActorToken;
import org.henji.platform.security.ProtectedPath;
import org.henji.query.agency.applications.Applications;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.certificate.register.Certificates;
import org.henji.query.desk.Desk;
import org.henji.query.infrastructure.ReadModels;
import org.henji.query.person.erasures.Erasures;
import org.henji.query.session.archives.Archives;
import org.henji.query.session.candidates.Candidates;
import org.henji.query.session.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives files to the agency that has uploaded them, to the bureaus in whose territory an application or a session lists them,
 * and to the province; what a prefecture has uploaded itself, to that prefecture; photos of candidates, what shows them, what is
 * archived, and what shows something about certificates, only to who may see candidates. What is listed nowhere may be such a
 * photo, so that auditors get only what is. Nothing tells a file of others, or one that went with a person who was erased, from
 * one that does not exist.
 */
@RestController
class FileController {

    private static final String PATH = "/files/{sha256}";

    private final FileStore store;
    private final Applications applications;
    private final Sessions sessions;
    private final Candidates candidates;
    private final Archives archives;
    private final Certificates certificates;
    private final Erasures erasures;
    private final ReadModels readModels;

    FileController(
            FileStore store,
            Applications applications,
            Sessions sessions,
            Candidates candidates,
            Archives archives,
            Certificates certificates,
            Erasures erasures,
            ReadModels readModels) {
        this.store = store;
        this.applications = applications;
        this.sessions = sessions;
        this.candidates = candidates;
        this.archives = archives;
        this.certificates = certificates;
        this.erasures = erasures;
        this.readModels = readModels;
    }

    @Bean
    static ProtectedPath downloads() {
        return new ProtectedPath(
                HttpMethod.GET,
                PATH,
                Set.of(Level.AGENCY, Level.COUNTY, Level.PREFECTURE, Level.CENTER, Level.DEPARTMENT, Level.AUDITOR));
    }

    /**
     * A file.
     *
     * @param after a position that the reader has been told; the read models are waited for until they have got there
     */
    @GetMapping(PATH)
    void download(
            @PathVariable String sha256,
            @RequestParam(required = false) @Nullable Long after,
            ActorToken token,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        Sha256 digest = Sha256.parse(sha256);
        readModels.awaitAfter(after, AgencyDirectory.GROUP, Sessions.GROUP, Certificates.GROUP);
        mustBeInSight(token.actor(), digest);
        if (request.checkNotModified(sha256)) {
            return;
        }
        try (InputStream content = store.open(digest)) {
            StoredFile file = store.find(digest).orElseThrow(() -> new Refused(FailureCode.STORE_UNAVAILABLE));
            describe(file, response);
            content.transferTo(response.getOutputStream());
        }
    }

    private void mustBeInSight(Actor reader, Sha256 file) {
        boolean inSight = switch (reader.level()) {
            case AGENCY -> store.isOwnedBy(file, reader.office());
            case COUNTY -> isListed(Desk.ofCounty(reader, null), file);
            case PREFECTURE -> {
                Desk desk = Desk.ofPrefecture(reader, null);
                yield store.isOwnedBy(file, reader.office()) || isListed(desk, file) || isAboutCandidates(desk, file);
            }
            case CENTER -> store.isOwnedBy(file, reader.office()) || isKnown(Desk.ofCenter(reader), file);
            case DEPARTMENT -> isKnown(Desk.ofCenter(reader), file);
            case AUDITOR -> {
                Desk desk = Desk.ofCenter(reader);
                yield isListed(desk, file) && !isAboutCandidates(desk, file);
            }
            case INTEGRATOR, PUBLIC -> false;
        };
        if (!inSight || isForgotten(file)) {
            throw new Refused(FailureCode.NOT_FOUND, file.value());
        }
    }

    /** What went with a person is listed as before, and is no fault. */
    private boolean isForgotten(Sha256 file) {
        return store.find(file).isEmpty() && erasures.took(file);
    }

    /** One that is listed and lost is a fault, not an unknown file. */
    private boolean isKnown(Desk desk, Sha256 file) {
        return store.find(file).isPresent() || isListed(desk, file) || isAboutCandidates(desk, file);
    }

    /** What is archived of a session is about its candidates, and a certificate is one's. */
    private boolean isAboutCandidates(Desk desk, Sha256 file) {
        return candidates.showFile(desk, file) || archives.showFile(desk, file) || certificates.showFile(desk, file);
    }

    private boolean isListed(Desk desk, Sha256 file) {
        return applications.showFile(desk, file) || sessions.showFile(desk, file);
    }

    /** As a file to keep and not to show: it is as harmless as whoever uploaded it. */
    private static void describe(StoredFile file, HttpServletResponse response) {
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.sha256().value())
                        .build()
                        .toString());
        // the content never changes, but who may see it does
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
