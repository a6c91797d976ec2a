package org.henji.query.infrastructure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** All read models of this process: starts and stops them, says where they stand, waits for them, makes them anew. */
public final class ReadModels implements SmartLifecycle {

    private final Map<String, ProcessingGroup> groups;
    private final EventStream stream;
    private final QuerySettings settings;
    private volatile boolean running;

    public ReadModels(
            Collection<ReadModel<?>> models,
            ReadModelDatabase database,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            QuerySettings settings) {
        this.stream = new EventStream(events);
        this.settings = settings;
        this.groups = new TreeMap<>();
        Map<String, List<Rows<?>>> byGroup = models.stream()
                .collect(Collectors.groupingBy(
                        ReadModel::group, TreeMap::new, Collectors.mapping(database::rows, Collectors.toList())));
        byGroup.forEach(
                (group, rows) -> groups.put(group, new ProcessingGroup(group, rows, database, stream, settings)));
        Set<String> configured = settings.processors().keySet();
        if (!groups.keySet().containsAll(configured)) {
            throw new IllegalArgumentException("henji.query.processors names " + configured
                    + ", but the processing groups are " + groups.keySet());
        }
    }

    public Set<String> groups() {
        return groups.keySet();
    }

    public List<Progress> progress() {
        return groups.values().stream().map(ProcessingGroup::progress).toList();
    }

    public Progress progress(String group) {
        return group(group).progress();
    }

    /**
     * Waits until the groups have folded the event at that position, so that whoever wrote it reads it, and in any case all that was
     * stored when they were started, so that nobody reads rows that are still being made.
     *
     * @param after null for whoever has written nothing
     * @throws Refused POSITION_UNKNOWN for a position beyond the end of the store, READ_MODEL_STOPPED when it will not be reached,
     *     STALE when it was not reached in time
     */
    public void awaitAfter(@Nullable Long after, String... waitedFor) {
        await(after == null ? -1 : after, waitedFor);
    }

    /** As {@link #awaitAfter} of a position. */
    public void await(long position, String... waitedFor) {
        if (Stream.of(waitedFor).allMatch(group -> group(group).hasReached(position))) {
            return;
        }
        long head = stream.head();
        if (position > head) {
            throw new Refused(FailureCode.POSITION_UNKNOWN, Long.toString(position), Long.toString(head));
        }
        long deadline = System.nanoTime() + settings.waitAtMost().toNanos();
        for (String group : waitedFor) {
            group(group).await(position, deadline);
        }
    }

    /** Throws the rows of a group away and makes them again from the first event; queries wait for it meanwhile. */
    public void reset(String group) {
        group(group).reset();
    }

    @Override
    public void start() {
        groups.values().forEach(ProcessingGroup::start);
        running = true;
    }

    @Override
    public void stop() {
        groups.values().forEach(ProcessingGroup::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** With Axon's own processors: after the event store has started, and stopped before it. */
    @Override
    public int getPhase() {
        return Phase.INBOUND_EVENT_CONNECTORS;
    }

    private ProcessingGroup group(String name) {
        ProcessingGroup group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("no processing group " + name + " among " + groups.keySet());
        }
        return group;
    }
}
