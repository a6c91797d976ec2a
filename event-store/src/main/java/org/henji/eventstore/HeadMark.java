package org.henji.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.henji.eventstore.EventStoreUnavailableException.Reason;

/**
 * How far the log had come, noted beside the database after every group. RocksDB takes a file that was cut at its end for
 * one that a crash cut, and opens without what is missing; this note tells the two apart.
 *
 * <p>It is written after the events are on the disk and is not fsynced itself: it survives the death of the process
 * exactly, and after a power cut it is at worst older, so it never asks for an event that was not stored.
 */
final class HeadMark implements AutoCloseable {

    static final String FILE = StoreDirectory.MARKER + ".head";

    private static final int SIZE = Long.BYTES + Integer.BYTES;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);

    HeadMark(StoreDirectory directory) {
        this.file = directory.path().resolve(FILE);
        try {
            this.channel = directory.fresh()
                    ? FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE)
                    : FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (directory.fresh()) {
                advance(EventReader.NO_INDEX);
                channel.force(true);
            }
        } catch (NoSuchFileException e) {
            throw new EventStoreUnavailableException(
                    Reason.CORRUPTED, directory.path(), "the file " + FILE + " is gone");
        } catch (IOException e) {
            throw new EventStoreUnavailableException(Reason.UNREADABLE, directory.path(), e);
        }
    }

    /** Throws when events that were once stored are not among those found. */
    void mustCover(long lastIndex, Path directory) {
        long marked = read(directory);
        if (lastIndex < marked) {
            throw new EventStoreUnavailableException(
                    Reason.CORRUPTED, directory, "it ends at event " + lastIndex + ", but had come to " + marked);
        }
    }

    private long read(Path directory) {
        buffer.clear();
        try {
            if (channel.read(buffer, 0) == SIZE) {
                buffer.flip();
                long index = buffer.getLong();
                if (buffer.getInt() == checksum(index)) {
                    return index;
                }
            }
        } catch (IOException e) {
            throw new EventStoreUnavailableException(Reason.UNREADABLE, directory, e);
        }
        throw new EventStoreUnavailableException(Reason.CORRUPTED, directory, "the file " + FILE + " is unreadable");
    }

    void advance(long lastIndex) {
        buffer.clear();
        buffer.putLong(lastIndex).putInt(checksum(lastIndex)).flip();
        try {
            channel.write(buffer, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static int checksum(long index) {
        CRC32C crc = new CRC32C();
        crc.update(Keys.index(index));
        return (int) crc.getValue();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
