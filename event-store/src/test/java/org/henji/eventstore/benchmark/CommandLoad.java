package org.henji.eventstore.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** Commands sent by several senders at once, each waiting for its answer before it sends the next. */
final class CommandLoad implements AutoCloseable {

    static final String OFFICE = "甘肃省兰州市城关区人力资源和社会保障局";
    static final String TEXT = "专项职业能力考核机构备案申请，材料齐全，符合要求。".repeat(3);

    private static final int TRACES_PER_SENDER = 100;

    /** The n-th command of a sender. */
    private interface Script {
        Object command(int sender, long n);
    }

    private final EmbeddedEventStore events;
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int senders;

    CommandLoad(EventStorageEngine engine, int senders) {
        this.senders = senders;
        this.events = EmbeddedEventStore.builder().storageEngine(engine).build();
        AggregateAnnotationCommandHandler.<Trace>builder()
                .aggregateType(Trace.class)
                .repository(EventSourcingRepository.builder(Trace.class)
                        .eventStore(events)
                        .build())
                .build()
                .subscribe(bus);
    }

    /** Commands per second, each beginning a trace. */
    double begin(Duration duration) throws Exception {
        return send(duration, (sender, n) -> begin(UUID.randomUUID().toString()));
    }

    /** Commands per second, each loading a trace and adding to it. */
    double goOn(Duration duration) throws Exception {
        for (int sender = 0; sender < senders; sender++) {
            for (int trace = 0; trace < TRACES_PER_SENDER; trace++) {
                dispatch(begin(sender + "-" + trace));
            }
        }
        return send(duration, (sender, n) -> new Trace.GoOn(sender + "-" + n % TRACES_PER_SENDER, OFFICE, TEXT));
    }

    private static Trace.Begin begin(String id) {
        return new Trace.Begin(id, OFFICE, TEXT);
    }

    private double send(Duration duration, Script script) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Long>> sent = new ArrayList<>();
        for (int s = 0; s < senders; s++) {
            int sender = s;
            sent.add(threads.submit(() -> {
                start.await();
                long end = System.nanoTime() + duration.toNanos();
                long n = 0;
                while (System.nanoTime() < end) {
                    dispatch(script.command(sender, n++));
                }
                return n;
            }));
        }
        long began = System.nanoTime();
        start.countDown();
        long commands = 0;
        for (Future<Long> one : sent) {
            commands += one.get();
        }
        return commands * 1e9 / (System.nanoTime() - began);
    }

    private void dispatch(Object command) {
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), (message, result) -> {
            if (result.isExceptional()) {
                throw new IllegalStateException(result.exceptionResult());
            }
        });
    }

    @Override
    public void close() {
        threads.shutdown();
        events.shutDown();
    }
}
