package org.henji.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Office;

/**
 * Files under the digest of their content: the same content is one file, however many offices hand it in, and it never
 * changes. Who may have a file is for the caller to decide; the store knows which offices have handed it in, because to know
 * a digest is not to have the file.
 *
 * <p>A file that breaks a rule is {@link org.henji.platform.failure.Refused}, and so is everything while the store cannot be
 * read or written ({@code STORE_UNAVAILABLE}).
 */
public interface FileStore {

    /**
     * Keeps a file that an office hands in; when this returns, it is on the disk.
     *
     * @param expected the digest that the content must have
     * @param mediaType what the office says that the file is
     * @throws IOException when the content cannot be read to its end; nothing of it is kept
     */
    Receipt put(Office owner, Sha256 expected, String mediaType, InputStream content) throws IOException;

    /** What is known of a file, whoever has handed it in. */
    Optional<StoredFile> find(Sha256 sha256);

    /** Whether that office itself has handed the file in. */
    boolean isOwnedBy(Sha256 sha256, Office owner);

    /** The content, found to be what it was. */
    InputStream open(Sha256 sha256);

    /**
     * Takes a file away from everybody who has handed it in; when this returns, that it is gone is on the disk. Taking away what
     * is not there does nothing. Who hands it in again has it again.
     */
    void delete(Sha256 sha256);

    /**
     * What has come of handing in a file.
     *
     * @param added false when the office had handed it in before
     */
    record Receipt(StoredFile file, boolean added) {}
}
