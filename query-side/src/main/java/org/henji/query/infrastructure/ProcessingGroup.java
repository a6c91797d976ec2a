package org.henji.query.infrastructure;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read models that share one processor, from an empty database to the head of the stream, and back to empty.
 *
 * <p>The processor has one segment, because a row may be fed by many streams and the position it carries is a guard only while
 * events arrive in the order of the stream.
 */
final class ProcessingGroup {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessingGroup.class);
    private static final int SEGMENT = Segment.ROOT_SEGMENT.getSegmentId();
    private static final long REPORT_EVERY = Duration.ofSeconds(5).toNanos();

    private final String name;
    private final List<Rows<?>> targets;
    private final ReadModelDatabase database;
    private final MongoTokenStore tokens;
    private final EventStream stream;
    private final QuerySettings settings;
    private final Standing standing = new Standing();
    private final TrackingEventProcessor processor;

    /** The end of the store when the group was started: rows that show less were never shown to anyone, and are not yet. */
    private volatile long startHead = -1;

    private volatile long target = -1;
    private volatile long reportedAt;

    ProcessingGroup(
            String name,
            List<Rows<?>> targets,
            ReadModelDatabase database,
            EventStream stream,
            QuerySettings settings) {
        this.name = name;
        this.targets = targets;
        this.database = database;
        this.tokens = database.tokens();
        this.stream = stream;
        this.settings = settings;
        this.processor = processor(new Projector(targets));
    }

    String name() {
        return name;
    }

    Progress progress() {
        standing.observe(this::storedPosition);
        return standing.progress(name, stream.head());
    }

    boolean hasReached(long position) {
        return standing.hasReached(Math.max(position, startHead));
    }

    /** Waits for the position, and in any case until the rows show all that was stored when the group was started. */
    void await(long position, long deadline) {
        while (!standing.await(Math.max(position, startHead), deadline)) {
            standing.observe(this::storedPosition);
        }
    }

    synchronized void start() {
        start(false);
    }

    private void start(boolean anew) {
        try {
            follow(anew);
        } catch (RuntimeException | Error e) {
            standing.failed(ReadModelState.STOPPED, e instanceof IllegalStateException ? e.toString() : describe(e));
            throw e;
        }
    }

    private void follow(boolean anew) {
        startHead = stream.head();
        makeCurrent(anew);
        long position = storedPosition();
        long head = stream.head();
        if (position > head) {
            LOG.error(
                    "read models of {} are at position {}, but the event store ends at {}: events have been lost, or this is"
                            + " another store. Not started; restore the events, or reset the group.",
                    name,
                    position,
                    head);
            standing.failed(
                    ReadModelState.AHEAD_OF_STORE, "position " + position + " is ahead of the event store, " + head);
            return;
        }
        target = head;
        reportedAt = System.nanoTime();
        standing.startedAt(position);
        if (position < head) {
            LOG.info("read models of {} start at position {} of {}", name, position, head);
        }
        processor.start();
    }

    synchronized void stop() {
        processor.shutDown();
        standing.idle();
    }

    /** Throws the rows away and makes them again from the first event. */
    synchronized void reset() {
        LOG.info("read models of {} are being reset", name);
        stop();
        start(true);
    }

    private long storedPosition() {
        return tokens.position(name);
    }

    /**
     * Makes sure that the rows were made by the folds of today. Rows without that mark (an empty database, an interrupted reset, other
     * folds) are dropped. The claim on the token keeps two processes from doing so at the same time.
     *
     * @param anew drops them whatever their mark says
     */
    private void makeCurrent(boolean anew) {
        Map<String, Integer> versions = new TreeMap<>();
        targets.forEach(
                rows -> versions.put(rows.model().collection(), rows.model().version()));
        long deadline =
                System.nanoTime() + settings.claimTimeout().multipliedBy(2).toNanos();
        boolean wanted = anew;
        while (wanted || !database.versions(name).equals(versions)) {
            try {
                rebuild(versions);
                wanted = false;
            } catch (UnableToClaimTokenException e) {
                waitForClaim(deadline, e);
            }
        }
        targets.forEach(Rows::createIndexes);
    }

    private void rebuild(Map<String, Integer> versions) {
        if (tokens.fetchSegments(name).length == 0) {
            tokens.initializeTokenSegments(name, 1);
        }
        tokens.fetchToken(name, SEGMENT);
        try {
            // without the mark an interruption is made good by the next start; with the token at the beginning nobody
            // reads gaps
            database.forget(name);
            tokens.storeToken(null, name, SEGMENT);
            standing.observe(this::storedPosition);
            database.drop(versions.keySet());
            database.remember(name, versions);
        } finally {
            tokens.releaseClaim(name, SEGMENT);
        }
    }

    private void waitForClaim(long deadline, UnableToClaimTokenException cause) {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException(
                    "the read models of " + name
                            + " must be rebuilt, but another process is at work on them: stop it first",
                    cause);
        }
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the claim on " + name, e);
        }
    }

    private TrackingEventProcessor processor(Projector projector) {
        TrackingEventProcessorConfiguration configuration =
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(settings.processor(name).batchSize())
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andEventAvailabilityTimeout(settings.pickUpWithin().toMillis(), MILLISECONDS)
                        .andTokenClaimInterval(
                                settings.claimTimeout().dividedBy(4).toMillis(), MILLISECONDS)
                        .andThreadFactory(this::threads)
                        .andEventTrackerStatusChangeListener(new Listener());
        return TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(projector)
                .messageSource(stream.source())
                .tokenStore(tokens)
                // the database has no transactions that both of its kinds understand; positions do without
                .transactionManager(NoTransactionManager.instance())
                .storingTokensAfterProcessing()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(this::failed)
                .trackingEventProcessorConfiguration(configuration)
                .build();
    }

    /** {@link ProcessingStopped} ends the thread on purpose and has been reported by then; anything else shows here only. */
    private ThreadFactory threads(String processor) {
        return Thread.ofPlatform()
                .name("read-models-" + processor)
                .daemon()
                .uncaughtExceptionHandler((thread, failure) -> {
                    if (!(failure instanceof ProcessingStopped)) {
                        LOG.error("{} has ended", thread.getName(), failure);
                        standing.failed(ReadModelState.STOPPED, describe(failure));
                    }
                })
                .factory();
    }

    private void failed(ErrorContext context) throws Exception {
        Throwable failure = context.error();
        if (failure instanceof FoldFailed || failure instanceof Error) {
            LOG.error("read models of {} have stopped: {}", name, failure.getMessage());
            standing.failed(ReadModelState.STOPPED, describe(failure));
            throw new ProcessingStopped(name, failure);
        }
        PropagatingErrorHandler.instance().handleError(context);
    }

    private static String describe(Throwable failure) {
        return failure instanceof FoldFailed fold
                ? fold.failureType() + " at position " + fold.position() + " (" + fold.eventType() + ")"
                : failure.getClass().getName();
    }

    private void reached(long position) {
        standing.advancedTo(position);
        if (target < 0) {
            return;
        }
        long now = System.nanoTime();
        if (position >= target) {
            LOG.info("read models of {} have caught up at position {}", name, position);
            target = -1;
        } else if (now - reportedAt >= REPORT_EVERY) {
            Progress progress = standing.progress(name, target);
            LOG.info(
                    "read models of {}: position {} of {} ({} %), {} events/s",
                    name, progress.position(), target, progress.percent(), progress.eventsPerSecond());
            reportedAt = now;
        }
    }

    private final class Listener implements EventTrackerStatusChangeListener {

        @Override
        public void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> statuses) {
            statuses.values().forEach(status -> {
                if (status.trackerRemoved()) {
                    standing.released();
                } else if (status.isErrorState()) {
                    standing.failed(
                            ReadModelState.RETRYING,
                            status.getError().getClass().getName());
                } else {
                    reached(status.getCurrentPosition().orElse(-1));
                }
            });
        }

        @Override
        public boolean validatePositions() {
            return true;
        }
    }
}
