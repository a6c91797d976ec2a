package org.henji.command.file;

import java.util.List;
import java.util.Optional;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.Evidence;
import org.henji.platform.file.FileStore;
import org.henji.platform.file.StoredFile;
import org.springframework.stereotype.Component;

/** What other capabilities may know of uploaded files while they decide. */
@Component
public class UploadedFiles {

    private final FileStore store;

    public UploadedFiles(FileStore store) {
        this.store = store;
    }

    /** An agency names only files that it has uploaded itself, as what they are (BR-10). */
    public void mustHold(Uscc agency, List<Material> materials) {
        materials.forEach(material -> mustHold(
                Office.agency(agency),
                material.type().name(),
                new StoredFile(material.sha256(), material.mediaType(), material.size())));
    }

    /** As {@link #mustHold(Office, String, StoredFile)}, of every piece of evidence. */
    public void mustHold(Office owner, List<Evidence> evidence) {
        evidence.forEach(
                shown -> mustHold(owner, "evidence", new StoredFile(shown.sha256(), shown.mediaType(), shown.size())));
    }

    /**
     * An office names only what it has uploaded itself, as what it is.
     *
     * @param name what a refusal calls the file
     * @param stated what the file is said to be
     */
    public void mustHold(Office owner, String name, StoredFile stated) {
        Optional<StoredFile> file =
                store.isOwnedBy(stated.sha256(), owner) ? store.find(stated.sha256()) : Optional.empty();
        if (file.isEmpty()) {
            throw new RuleViolated(
                    FailureCode.FILE_NOT_UPLOADED, name, stated.sha256().value());
        }
        if (!file.get().equals(stated)) {
            throw new RuleViolated(
                    FailureCode.FILE_DIFFERS, name, stated.sha256().value());
        }
    }
}
