package org.henji.eventstore;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The process that is killed: several threads append to the store of the first argument, each to its own aggregate and to
 * one that all share, and say so on the standard output once the store has answered: {@code aggregate sequence}.
 */
final class Appender {

    static final int THREADS = 4;
    static final String SHARED = "shared";

    private Appender() {}

    public static void main(String[] arguments) {
        RocksEventStorageEngine engine = Stores.open(Path.of(arguments[0]));
        System.out.println("ready");
        for (int thread = 0; thread < THREADS; thread++) {
            String own = "own-" + thread;
            Thread.ofPlatform().start(() -> append(engine, own));
        }
    }

    private static void append(RocksEventStorageEngine engine, String own) {
        while (true) {
            long sequence = next(engine, own);
            String request = UUID.randomUUID().toString();
            if (sequence % 2 == 0) {
                engine.appendEvents(event(own, sequence, request, 1));
                System.out.println(own + " " + sequence);
            } else {
                appendToBoth(engine, own, sequence, request);
            }
        }
    }

    /** Two aggregates at once; for the shared one the threads race. */
    private static void appendToBoth(RocksEventStorageEngine engine, String own, long sequence, String request) {
        long shared = next(engine, SHARED);
        try {
            engine.appendEvents(event(own, sequence, request, 2), event(SHARED, shared, request, 2));
            System.out.println(own + " " + sequence + "\n" + SHARED + " " + shared);
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            // another thread was faster; nothing of this request is stored, and the loop tries again
            return;
        }
    }

    private static long next(RocksEventStorageEngine engine, String aggregate) {
        return engine.lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence, String request, int size) {
        return new GenericDomainEventMessage<>(
                "Trace",
                aggregate,
                sequence,
                payload(aggregate, sequence),
                MetaData.from(Map.of("request", request, "size", String.valueOf(size))));
    }

    /** The payload that belongs to an event, of any length up to some kilobytes, so that it can be checked later. */
    static String payload(String aggregate, long sequence) {
        Random random = new Random(List.of(aggregate, sequence).hashCode());
        byte[] bytes = new byte[random.nextInt(20) == 0 ? 5000 : random.nextInt(300)];
        random.nextBytes(bytes);
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
