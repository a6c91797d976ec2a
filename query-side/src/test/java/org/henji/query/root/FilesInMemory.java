package org.henji.query.root;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.MaterialType;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.SessionEvents;
import org.henji.platform.failure.Refused;
import org.henji.platform.file.FileStore;
import org.henji.platform.file.StoredFile;

/** The materials of the fixtures, uploaded by {@link Story#HERE}; one has been lost, and one is in no application. */
final class FilesInMemory implements FileStore {

    static final byte[] CONTENT = "示例".getBytes(UTF_8);
    static final Sha256 LISTED =
            AgencyEvents.material(MaterialType.APPLICATION_FORM).sha256();
    static final Sha256 LOST =
            AgencyEvents.material(MaterialType.INTEGRITY_PLEDGE).sha256();
    static final Sha256 UNLISTED = new Sha256("f".repeat(64));

    /** Of a candidate of {@link SessionStory#HELD}. */
    static final Sha256 PHOTO = new Sha256("b".repeat(64));

    /** Uploaded by the prefecture in which that session is held. */
    static final Sha256 OF_A_BUREAU = new Sha256("d".repeat(64));

    /** In the archive of that session; lost. */
    static final Sha256 ARCHIVED = new Sha256("e".repeat(64));

    /** Of an incident there; lost. */
    static final Sha256 INCIDENT = SessionEvents.evidence().sha256();

    @Override
    public Receipt put(Office owner, Sha256 expected, String mediaType, InputStream content) {
        throw new UnsupportedOperationException("this side reads");
    }

    @Override
    public Optional<StoredFile> find(Sha256 sha256) {
        return isKept(sha256) && !sha256.equals(LOST)
                ? Optional.of(new StoredFile(sha256, "application/pdf", CONTENT.length))
                : Optional.empty();
    }

    @Override
    public boolean isOwnedBy(Sha256 sha256, Office owner) {
        if (sha256.equals(OF_A_BUREAU)) {
            return owner.equals(Office.prefecture(SessionStory.PREFECTURE));
        }
        return sha256.equals(PHOTO) ? owner.is(SessionStory.HERE) : owner.is(Story.HERE) && isKept(sha256);
    }

    @Override
    public InputStream open(Sha256 sha256) {
        if (find(sha256).isEmpty()) {
            throw new Refused(FailureCode.STORE_UNAVAILABLE);
        }
        return new ByteArrayInputStream(CONTENT);
    }

    @Override
    public void delete(Sha256 sha256) {
        throw new UnsupportedOperationException("this side reads");
    }

    private static boolean isKept(Sha256 sha256) {
        return sha256.equals(UNLISTED)
                || sha256.equals(PHOTO)
                || sha256.equals(OF_A_BUREAU)
                || AgencyEvents.materials().stream().map(Material::sha256).anyMatch(sha256::equals);
    }
}
