package org.henji.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.henji.eventstore.EventStoreUnavailableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Guards the folder of a store: recognises it by a marker file, holds it for this process, and writes nothing into a
 * folder that is refused.
 *
 * <p>The marker appears, by an atomic rename, only when the database behind it is complete. A crash before that leaves a
 * folder that never held an event and is started over; a folder with the marker is never created anew, so a database file
 * gone missing is an error and not an empty store.
 */
final class StoreDirectory implements AutoCloseable {

    static final int FORMAT = 1;

    static final String MARKER = "henji-event-store";
    static final String UNFINISHED = MARKER + ".creating";
    static final String LOCK = MARKER + ".lock";
    static final String DATABASE = "db";

    /**
     * Folders held by this process. POSIX drops all locks a process has on a file when it closes any channel to it, so a
     * second attempt within the process must be refused before it touches the lock file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Path held;
    private final FileChannel lock;
    private final UUID storeId;
    private final boolean fresh;

    private StoreDirectory(Path path, Path held, FileChannel lock, @Nullable UUID storeId) {
        this.path = path;
        this.held = held;
        this.lock = lock;
        this.fresh = storeId == null;
        this.storeId = storeId == null ? UUID.randomUUID() : storeId;
    }

    static StoreDirectory hold(Path path, long minFreeBytes) {
        try {
            if (Files.exists(path)) {
                inspect(path);
            } else {
                Files.createDirectories(path);
                sync(path.getParent());
            }
            if (!Files.isWritable(path)) {
                throw new EventStoreUnavailableException(Reason.NOT_WRITABLE, path);
            }
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < minFreeBytes) {
                throw new EventStoreUnavailableException(
                        Reason.DISK_FULL, path, free + " bytes free, " + minFreeBytes + " wanted");
            }
            return lock(path);
        } catch (IOException | UncheckedIOException e) {
            throw new EventStoreUnavailableException(Reason.NOT_WRITABLE, path, e);
        }
    }

    private static StoreDirectory lock(Path path) throws IOException {
        Path held = path.toRealPath();
        if (!HELD.add(held)) {
            throw new EventStoreUnavailableException(Reason.HELD, path);
        }
        FileChannel lock = null;
        boolean done = false;
        try {
            lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new EventStoreUnavailableException(Reason.HELD, path);
            }
            // once more, now that nobody else can be creating it
            StoreDirectory directory = new StoreDirectory(path, held, lock, inspect(path));
            if (directory.fresh) {
                directory.startOver();
            }
            done = true;
            return directory;
        } catch (OverlappingFileLockException e) {
            throw new EventStoreUnavailableException(Reason.HELD, path);
        } finally {
            if (!done) {
                HELD.remove(held);
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    /** The id of the store in a folder, or null when a store may be created there; everything else is refused. */
    private static @Nullable UUID inspect(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new EventStoreUnavailableException(Reason.NOT_WRITABLE, path, "not a folder");
        }
        Path marker = path.resolve(MARKER);
        if (Files.exists(marker)) {
            return readMarker(path, Files.readAllLines(marker));
        }
        Set<String> leftovers = Files.exists(path.resolve(UNFINISHED))
                ? Set.of(UNFINISHED, LOCK, HeadMark.FILE, DATABASE)
                : Set.of(LOCK);
        try (Stream<Path> files = Files.list(path)) {
            if (!files.allMatch(file -> leftovers.contains(file.getFileName().toString()))) {
                throw new EventStoreUnavailableException(Reason.FOREIGN, path);
            }
        }
        return null;
    }

    private static UUID readMarker(Path path, List<String> lines) {
        try {
            int format = Integer.parseInt(lines.get(1).substring("format=".length()));
            if (format > FORMAT) {
                throw new EventStoreUnavailableException(
                        Reason.NEWER_FORMAT, path, "format " + format + ", known up to " + FORMAT);
            }
            return UUID.fromString(lines.get(2).substring("store=".length()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new EventStoreUnavailableException(Reason.CORRUPTED, path, "the file " + MARKER + " is unreadable");
        }
    }

    private void startOver() throws IOException {
        Path database = database();
        if (Files.exists(database)) {
            try (Stream<Path> files = Files.walk(database)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.writeString(
                path.resolve(UNFINISHED),
                "Henji event store. Do not change or delete any file of this folder.\nformat=%d\nstore=%s\n"
                        .formatted(FORMAT, storeId));
        sync(path.resolve(UNFINISHED));
        sync(path);
        Files.createDirectory(database);
    }

    /** Turns a folder just filled into a store; until then it counts as empty. */
    void finish() {
        try {
            sync(path);
            Files.move(path.resolve(UNFINISHED), path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
            sync(path);
        } catch (IOException e) {
            throw new EventStoreUnavailableException(Reason.NOT_WRITABLE, path, e);
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    UUID storeId() {
        return storeId;
    }

    boolean fresh() {
        return fresh;
    }

    long freeBytes() {
        return path.toFile().getUsableSpace();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(held);
        }
    }

    /** A new name is on the disk only when its folder is; the systems that cannot open a folder do this themselves. */
    private static void sync(@Nullable Path fileOrFolder) throws IOException {
        if (fileOrFolder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(fileOrFolder)) {
                throw e;
            }
        }
    }
}
