package org.henji.eventstore;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Settings of one event store.
 *
 * @param directory folder of the store; created when absent, and then owned by the store alone
 * @param maxBatchEvents most events written and fsynced as one group
 * @param maxBatchBytes most bytes written as one group; a single larger request still goes through, alone
 * @param queueSize appends that may wait for the writer; further ones wait outside (back-pressure)
 * @param appendTimeout how long an append may wait for its turn, and then again for the disk
 * @param minFreeDiskBytes appends are refused below this free space, so that the database keeps room for its own work
 * @param blockCacheBytes memory for blocks read from files
 * @param writeBufferBytes memory for what is not yet in files; bounds what a restart after a crash has to replay
 */
public record EventStoreConfig(
        Path directory,
        int maxBatchEvents,
        int maxBatchBytes,
        int queueSize,
        Duration appendTimeout,
        long minFreeDiskBytes,
        long blockCacheBytes,
        long writeBufferBytes) {

    private static final long MIB = 1 << 20;

    public EventStoreConfig {
        directory = directory.toAbsolutePath().normalize();
        mustBePositive("maxBatchEvents", maxBatchEvents);
        mustBePositive("maxBatchBytes", maxBatchBytes);
        mustBePositive("queueSize", queueSize);
        mustBePositive("appendTimeout", appendTimeout.toNanos());
        mustBePositive("blockCacheBytes", blockCacheBytes);
        mustBePositive("writeBufferBytes", writeBufferBytes);
        if (minFreeDiskBytes < 0) {
            throw new IllegalArgumentException("minFreeDiskBytes must not be negative: " + minFreeDiskBytes);
        }
    }

    /** The defaults: they suit one office's server with a few gigabytes of memory. */
    public static EventStoreConfig at(Path directory) {
        return new EventStoreConfig(
                directory, 4096, (int) (8 * MIB), 4096, Duration.ofSeconds(10), 512 * MIB, 128 * MIB, 64 * MIB);
    }

    public EventStoreConfig withMaxBatch(int events, int bytes) {
        return new EventStoreConfig(
                directory,
                events,
                bytes,
                queueSize,
                appendTimeout,
                minFreeDiskBytes,
                blockCacheBytes,
                writeBufferBytes);
    }

    public EventStoreConfig withQueue(int size, Duration timeout) {
        return new EventStoreConfig(
                directory,
                maxBatchEvents,
                maxBatchBytes,
                size,
                timeout,
                minFreeDiskBytes,
                blockCacheBytes,
                writeBufferBytes);
    }

    public EventStoreConfig withMinFreeDiskBytes(long bytes) {
        return new EventStoreConfig(
                directory,
                maxBatchEvents,
                maxBatchBytes,
                queueSize,
                appendTimeout,
                bytes,
                blockCacheBytes,
                writeBufferBytes);
    }

    public EventStoreConfig withMemory(long blockCache, long writeBuffer) {
        return new EventStoreConfig(
                directory,
                maxBatchEvents,
                maxBatchBytes,
                queueSize,
                appendTimeout,
                minFreeDiskBytes,
                blockCache,
                writeBuffer);
    }

    private static void mustBePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
