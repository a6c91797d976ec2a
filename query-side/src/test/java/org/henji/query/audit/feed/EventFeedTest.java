package org.henji.query.audit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.query.audit.EventJson;
import org.henji.query.infrastructure.EventStream;
import org.henji.query.infrastructure.TestPeople;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletResponse;

/** How a connection ends; what comes over one is shown where there is HTTP. */
@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Store store = new Store();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final EventFeed feed = feed(store);

    @Test
    void connection_ends_at_once_with_the_server() throws Exception {
        CompletableFuture<Void> connection = connect(null);
        store.put(0);
        store.awaitEmpty();

        feed.stop();

        connection.get(10, TimeUnit.SECONDS);
        assertThat(response.getContentAsString()).contains("id: 0\n");
        assertThat(feed.connections()).isZero();
        assertThat(store.closed).isTrue();
    }

    @Test
    void expired_token_opens_nothing() {
        assertThatThrownBy(() -> feed.send(null, NOW, new ServerSentEvents(response)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.failure().code()).isEqualTo(FailureCode.UNAUTHENTICATED));
        assertThat(feed.connections()).isZero();
    }

    @Test
    void store_that_cannot_be_asked_is_told_before_the_first_byte() {
        store.head = () -> {
            throw new IllegalStateException("the store is away");
        };

        assertThatThrownBy(() -> feed.send(null, null, new ServerSentEvents(response)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.failure().code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
        assertThat(response.isCommitted()).isFalse();
        assertThat(feed.connections()).isZero();
    }

    @Test
    void store_that_fails_ends_the_connection() throws Exception {
        CompletableFuture<Void> connection = connect(null);
        store.put(0);
        store.awaitEmpty();

        store.failing = true;

        connection.get(10, TimeUnit.SECONDS);
        assertThat(response.getContentAsString()).endsWith("\n\n").contains("id: 0\n");
    }

    @Test
    void store_that_passes_over_an_event_ends_the_connection() throws Exception {
        store.put(0);
        store.put(2);

        connect(null).get(10, TimeUnit.SECONDS);

        assertThat(response.getContentAsString()).contains("id: 0\n").doesNotContain("id: 2\n");
    }

    @Test
    void store_that_has_an_event_and_does_not_give_it_ends_the_connection() throws Exception {
        store.head = () -> 5;

        connect(4L).get(10, TimeUnit.SECONDS);

        assertThat(response.getContentAsString()).isEqualTo("retry: 3000\n\n:\n\n");
    }

    @Test
    void client_that_is_gone_ends_the_connection() throws Exception {
        HttpServletResponse gone = new HttpServletResponseWrapper(response) {
            @Override
            public void flushBuffer() throws IOException {
                throw new IOException("connection reset");
            }
        };

        CompletableFuture.runAsync(() -> feed.send(null, null, new ServerSentEvents(gone)))
                .get(10, TimeUnit.SECONDS);

        assertThat(feed.connections()).isZero();
    }

    private static EventFeed feed(Store store) {
        EventFeed feed = new EventFeed(
                new EventStream(store),
                new EventJson(new TestPeople().serializer()),
                new FeedSettings(URI.create("urn:test"), 1, Duration.ofMillis(200), Duration.ofSeconds(3)),
                Duration.ofMillis(20),
                CLOCK);
        feed.start();
        return feed;
    }

    private CompletableFuture<Void> connect(Long after) {
        return CompletableFuture.runAsync(() -> feed.send(after, null, new ServerSentEvents(response)));
    }

    /** Gives what the test puts in, and fails when the test says so. */
    private static final class Store
            implements StreamableMessageSource<TrackedEventMessage<?>>, BlockingStream<TrackedEventMessage<?>> {

        private final BlockingQueue<TrackedEventMessage<?>> events = new LinkedBlockingQueue<>();
        private volatile LongSupplier head = () -> -1;
        private volatile boolean failing;
        private volatile boolean closed;

        void put(long position) {
            events.add(new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(position), new GenericEventMessage<>(CatalogueEvents.published())));
        }

        void awaitEmpty() {
            while (!events.isEmpty()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken token) {
            return this;
        }

        @Override
        public TrackingToken createTailToken() {
            return null;
        }

        @Override
        public TrackingToken createHeadToken() {
            return new GlobalSequenceTrackingToken(head.getAsLong());
        }

        @Override
        public TrackingToken createTokenAt(Instant moment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrackingToken createTokenSince(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(events.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            if (failing) {
                throw new IllegalStateException("the store is away");
            }
            if (events.isEmpty()) {
                Thread.sleep(unit.toMillis(timeout));
            }
            return !events.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return events.take();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
