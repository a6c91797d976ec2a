package org.henji.query.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScratchFolderTest {

    /** No process has it: a number of 22 bits is the most. */
    private static final long NOBODY = 999_999_999;

    @TempDir
    private Path within;

    @Test
    void a_folder_is_for_this_process_only_and_goes_with_all_that_lies_in_it() throws IOException {
        Path path;
        try (ScratchFolder scratch = ScratchFolder.create(within)) {
            path = scratch.path();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            Files.writeString(path.resolve("file"), "示例");
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void what_a_process_that_is_no_more_has_left_is_deleted_and_nothing_else() throws IOException {
        Path left = Files.createDirectory(within.resolve("henji-print-" + NOBODY + "-1"));
        Files.writeString(left.resolve("file"), "示例");
        Path other = Files.createDirectory(within.resolve("henji-print-of-somebody"));
        Path same = Files.createDirectory(
                within.resolve("henji-print-" + ProcessHandle.current().pid() + "-1"));
        Files.setLastModifiedTime(same, FileTime.from(Instant.EPOCH));
        try (ScratchFolder mine = ScratchFolder.create(within)) {
            ScratchFolder.tidy(within);
            assertThat(mine.path()).exists();
        }
        assertThat(left).doesNotExist();
        // of the process that had this number before
        assertThat(same).doesNotExist();
        assertThat(other).exists();
    }
}
