package org.henji.platform.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Office;
import org.jspecify.annotations.Nullable;

/**
 * How files lie in a folder. A file is its content and nothing else, so that nothing beside it can contradict it; who handed
 * it in is an empty file of the same name.
 *
 * <pre>
 * content/ab/abcd…                 the content with the digest abcd…
 * owners/91620103MA0000007D/abcd…  that agency has handed it in
 * incoming/                        what is being received
 * </pre>
 */
final class FileFolder {

    /** Whoever has received nothing for so long was cut off by a crash. */
    static final Duration GIVEN_UP = Duration.ofHours(1);

    private static final int FAN_OUT = 2;

    private final Path directory;
    private final Path contents;
    private final Path owners;
    private final Path incoming;

    FileFolder(Path directory) {
        this.directory = directory.toAbsolutePath();
        this.contents = this.directory.resolve("content");
        this.owners = this.directory.resolve("owners");
        this.incoming = this.directory.resolve("incoming");
    }

    /** A new file for what is being received, readable by nobody else: people are in it. */
    Path incoming() throws IOException {
        Path received = Files.createTempFile(Files.createDirectories(incoming), "", ".part");
        // here and not at the start: only who uploads may write in the folder, and several may share it;
        // by the time of the disk, which the files have, and not by that of the application
        removeLeftovers(Files.getLastModifiedTime(received).toInstant().minus(GIVEN_UP));
        return received;
    }

    private void removeLeftovers(Instant lastWrittenBefore) throws IOException {
        for (Path leftover : list(incoming)) {
            try {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(lastWrittenBefore)) {
                    Files.deleteIfExists(leftover);
                }
            } catch (NoSuchFileException e) {
                // none: it has been received to its end meanwhile
            }
        }
    }

    Path content(Sha256 sha256) {
        return contentFolder(sha256).resolve(name(sha256));
    }

    /** Moves what was received to its place: over an earlier file, too, which is the same or damaged. */
    void keep(Path received, Sha256 sha256) throws IOException {
        Path folder = contentFolder(sha256);
        create(folder, contents);
        Files.move(received, content(sha256), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    boolean isClaimed(Sha256 sha256, Office owner) {
        return Files.exists(ownerFolder(owner).resolve(name(sha256)));
    }

    void claim(Sha256 sha256, Office owner) throws IOException {
        Path folder = ownerFolder(owner);
        create(folder, owners);
        Files.write(folder.resolve(name(sha256)), new byte[0]);
        sync(folder);
    }

    List<Sha256> claims(Office owner) throws IOException {
        return list(ownerFolder(owner)).stream()
                .map(claim -> new Sha256(claim.getFileName().toString()))
                .toList();
    }

    /** The claims before the content: a crash between the two leaves a file that nobody has, never a claim to nothing. */
    void delete(Sha256 sha256) throws IOException {
        for (Path owner : list(owners)) {
            delete(sha256, owner);
        }
        delete(sha256, contentFolder(sha256));
    }

    private static void delete(Sha256 sha256, Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(name(sha256)));
        if (Files.isDirectory(folder)) {
            // also where the file is gone already: who deleted it may not have come as far as this
            sync(folder);
        }
    }

    private Path contentFolder(Sha256 sha256) {
        return contents.resolve(name(sha256).substring(0, FAN_OUT));
    }

    private Path ownerFolder(Office owner) {
        @Nullable Uscc agency = owner.agency();
        String name = agency == null
                ? owner.level() + "-" + owner.territory()
                : Uscc.parse(agency.value()).value();
        return owners.resolve(name);
    }

    /** Parsed once more, because it becomes a path. */
    private static String name(Sha256 sha256) {
        return Sha256.parse(sha256.value()).value();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void create(Path folder, Path parent) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(parent);
            sync(directory);
            sync(directory.getParent());
        }
    }

    /** A new name is on the disk only when its folder is; the systems that cannot open a folder do this themselves. */
    private static void sync(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
