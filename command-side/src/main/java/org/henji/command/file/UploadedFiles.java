package org.henji.command.file;

import java.util.List;
import java.util.Optional;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
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
        Office owner = Office.agency(agency);
        for (Material material : materials) {
            Optional<StoredFile> file =
                    store.isOwnedBy(material.sha256(), owner) ? store.find(material.sha256()) : Optional.empty();
            if (file.isEmpty()) {
                throw violation(FailureCode.FILE_NOT_UPLOADED, material);
            }
            if (!file.get().equals(stated(material))) {
                throw violation(FailureCode.FILE_DIFFERS, material);
            }
        }
    }

    private static StoredFile stated(Material material) {
        return new StoredFile(material.sha256(), material.mediaType(), material.size());
    }

    private static RuleViolated violation(FailureCode code, Material material) {
        return new RuleViolated(code, material.type().name(), material.sha256().value());
    }
}
