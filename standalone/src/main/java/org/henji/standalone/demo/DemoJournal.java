package org.henji.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How far the story of a data folder has been played, so that a player who was killed goes on where it stopped. */
record DemoJournal(Path file) {

    /**
     * @param steps how many have been played
     * @param position of the last event that the player has heard of
     */
    record Entry(int steps, long position) {

        static final Entry NONE = new Entry(0, -1);
    }

    boolean isBegun() {
        return Files.exists(file);
    }

    Entry read() throws IOException {
        if (!isBegun()) {
            return Entry.NONE;
        }
        String[] words = Files.readString(file).strip().split(" ", -1);
        return new Entry(Integer.parseInt(words[0]), Long.parseLong(words[1]));
    }

    void write(Entry entry) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, entry.steps() + " " + entry.position() + "\n");
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
