package org.henji.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How many steps of the story a data folder has seen, so that a player who was killed goes on where it stopped. */
record DemoJournal(Path file) {

    int done() throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    void done(int steps) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, steps + "\n");
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
