package org.henji.query.infrastructure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.message.Trail;

/**
 * Takes batches of the stream into the read models of one processing group: loads the rows that the batch touches, folds, writes
 * them back with one bulk write per collection.
 *
 * <p>The rows are written while the last message of the batch is handled. Axon stores the token in a later phase of the same unit
 * of work, so the token never is ahead of the rows; when the process dies in between, the batch comes again and every row skips what
 * it has seen.
 */
final class Projector implements EventHandlerInvoker {

    private final List<Rows<?>> targets;
    private final Map<Class<?>, Boolean> handled = new ConcurrentHashMap<>();

    Projector(Collection<Rows<?>> targets) {
        this.targets = List.copyOf(targets);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return handled.computeIfAbsent(
                payloadType,
                type -> targets.stream().anyMatch(rows -> rows.model().isFedBy(type)));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        BatchingUnitOfWork<?> batch = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        if (batch.isLastMessage(message)) {
            project(batch.getMessages().stream().map(Projector::occurrence).toList());
        }
    }

    /** Rows can be dropped at any time, but only together with the token: {@link ProcessingGroup#reset()} does both. */
    @Override
    public boolean supportsReset() {
        return false;
    }

    void project(List<Occurrence> occurrences) {
        // all folds before the first write: a batch that cannot be folded leaves nothing behind
        List<Runnable> writes = new ArrayList<>();
        for (Rows<?> rows : targets) {
            writes.add(fold(rows, occurrences));
        }
        writes.forEach(Runnable::run);
    }

    private static <V extends Record> Runnable fold(Rows<V> rows, List<Occurrence> occurrences) {
        Map<String, Row<V>> loaded = rows.load(rows.model().keys(occurrences));
        loaded.putAll(rows.load(rows.model().keysBehind(loaded, occurrences)));
        Map<String, Row<V>> changed = rows.model().fold(loaded, occurrences);
        return () -> rows.write(changed, loaded);
    }

    private static Occurrence occurrence(Object message) {
        TrackedEventMessage<?> event = (TrackedEventMessage<?>) message;
        return new Occurrence(
                (DomainEvent) event.getPayload(),
                event.trackingToken().position().orElseThrow(),
                Trail.actor(event.getMetaData()).orElse(null),
                (String) event.getMetaData().get(TrailKeys.REASON));
    }
}
