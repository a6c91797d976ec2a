package org.henji.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Material;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.platform.file.FileStore;
import org.henji.platform.file.StoredFile;

/** Every agency has uploaded the materials of the fixtures. What else is uploaded is taken for what it is said to be. */
public final class FilesInMemory implements FileStore {

    private record Upload(Office owner, Sha256 sha256) {}

    private final Map<Sha256, StoredFile> files = new ConcurrentHashMap<>();
    private final Map<Sha256, byte[]> contents = new ConcurrentHashMap<>();
    private final Set<Upload> uploads = ConcurrentHashMap.newKeySet();

    public FilesInMemory() {
        for (Material material : AgencyEvents.materials()) {
            files.put(material.sha256(), new StoredFile(material.sha256(), material.mediaType(), material.size()));
        }
    }

    @Override
    public Receipt put(Office owner, Sha256 expected, String mediaType, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        StoredFile file = new StoredFile(expected, mediaType, bytes.length);
        files.put(expected, file);
        contents.put(expected, bytes);
        return new Receipt(file, uploads.add(new Upload(owner, expected)));
    }

    @Override
    public Optional<StoredFile> find(Sha256 sha256) {
        return Optional.ofNullable(files.get(sha256));
    }

    @Override
    public boolean isOwnedBy(Sha256 sha256, Office owner) {
        return uploads.contains(new Upload(owner, sha256)) || (owner.level() == Level.AGENCY && isOfFixture(sha256));
    }

    @Override
    public InputStream open(Sha256 sha256) {
        return new ByteArrayInputStream(contents.get(sha256));
    }

    @Override
    public void delete(Sha256 sha256) {
        uploads.removeIf(upload -> upload.sha256().equals(sha256));
        files.remove(sha256);
        contents.remove(sha256);
    }

    private static boolean isOfFixture(Sha256 sha256) {
        return AgencyEvents.materials().stream().map(Material::sha256).anyMatch(sha256::equals);
    }
}
