package org.henji.query.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for what does not have to be in memory while a print is made: readable by this process only, and gone with the print,
 * since it is about people. What a process that was killed has left behind goes with the next start.
 */
public final class ScratchFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ScratchFolder.class);

    private static final String PREFIX = "henji-print-";

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /** Within that folder, which is the one of the machine for such things. */
    public static ScratchFolder create(Path within) throws IOException {
        // its name says whose it is; and nobody else may look into it
        return new ScratchFolder(Files.createTempDirectory(
                within, PREFIX + ProcessHandle.current().pid() + "-"));
    }

    public Path path() {
        return path;
    }

    /** Deletes what processes that are no more have left there. */
    public static void tidy(Path within) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(within, PREFIX + "*")) {
            for (Path folder : left) {
                tidyAway(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy up " + within, e);
        }
    }

    /** What somebody else has left, or is tidying away at this moment, keeps nobody from starting. */
    private static void tidyAway(Path folder) {
        try {
            if (isAbandoned(folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            log.warn("cannot delete {}: {}", folder, e.getClass().getName());
        }
    }

    /** Its process is gone, or is another one that got the same number later: in containers all have the same. */
    private static boolean isAbandoned(Path folder) throws IOException {
        String process =
                folder.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
        if (!process.matches("\\d{1,18}")) {
            return false;
        }
        Instant since = Files.getLastModifiedTime(folder).toInstant();
        return ProcessHandle.of(Long.parseLong(process))
                .filter(ProcessHandle::isAlive)
                .filter(alive -> alive.info().startInstant().orElse(since).compareTo(since) <= 0)
                .isEmpty();
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
