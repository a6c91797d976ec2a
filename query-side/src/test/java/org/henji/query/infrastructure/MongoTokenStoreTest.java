package org.henji.query.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestMongo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MongoTokenStoreTest {

    private static final String GROUP = "catalogue";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final MovingClock clock = new MovingClock();
    private MongoDatabase database;
    private MongoTokenStore store;
    private MongoTokenStore other;

    @BeforeEach
    void twoProcesses(MongoDatabase emptyDatabase) {
        database = emptyDatabase;
        store = store("one");
        other = store("two");
    }

    @Test
    void token_that_was_never_initialized_cannot_be_fetched_or_stored() {
        assertThatThrownBy(() -> store.fetchToken(GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> store.storeToken(at(1), GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(store.requiresExplicitSegmentInitialization()).isTrue();
    }

    @Test
    void initialized_segments_are_listed_and_not_claimed() {
        store.initializeTokenSegments(GROUP, 2, at(7));

        assertThat(store.fetchSegments(GROUP)).containsExactly(0, 1);
        assertThat(other.fetchToken(GROUP, 0)).isEqualTo(at(7));
        assertThat(other.fetchToken(GROUP, 1)).isEqualTo(at(7));
        assertThat(store.fetchSegments("another")).isEmpty();
    }

    @Test
    void segments_are_initialized_once() {
        store.initializeTokenSegments(GROUP, 1);

        assertThatThrownBy(() -> other.initializeTokenSegments(GROUP, 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.initializeSegment(at(1), GROUP, 0))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThat(store.fetchToken(GROUP, 0)).isNull();
    }

    @Test
    void stored_token_comes_back() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);

        store.storeToken(at(41), GROUP, 0);

        assertThat(store.fetchToken(GROUP, 0)).isEqualTo(at(41));
        assertThat(other.position(GROUP)).isEqualTo(41);
    }

    @Test
    void position_before_the_first_event_is_minus_one() {
        assertThat(store.position(GROUP)).isEqualTo(-1);
        store.initializeTokenSegments(GROUP, 1);
        assertThat(store.position(GROUP)).isEqualTo(-1);
    }

    @Test
    void claimed_token_is_refused_to_another_process() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);

        assertThatThrownBy(() -> other.fetchToken(GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.storeToken(at(1), GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.extendClaim(GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.deleteToken(GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(other.fetchAvailableSegments(GROUP)).isEmpty();
        assertThat(store.fetchAvailableSegments(GROUP)).containsExactly(Segment.ROOT_SEGMENT);
    }

    @Test
    void released_token_is_free_and_keeps_its_position() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);
        store.storeToken(at(3), GROUP, 0);

        other.releaseClaim(GROUP, 0);
        assertThat(other.fetchAvailableSegments(GROUP)).isEmpty();

        store.releaseClaim(GROUP, 0);
        assertThat(other.fetchToken(GROUP, 0)).isEqualTo(at(3));
    }

    @Test
    void claim_that_was_not_extended_can_be_taken_over_and_is_then_lost() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);
        store.storeToken(at(3), GROUP, 0);

        clock.advance(TIMEOUT.plusMillis(1));

        assertThat(other.fetchToken(GROUP, 0)).isEqualTo(at(3));
        assertThatThrownBy(() -> store.storeToken(at(4), GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> store.extendClaim(GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(other.position(GROUP)).isEqualTo(3);
    }

    @Test
    void claim_that_was_lost_does_not_come_back_by_storing() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);
        clock.advance(TIMEOUT.plusMillis(1));
        other.fetchToken(GROUP, 0);
        other.storeToken(at(7), GROUP, 0);
        other.releaseClaim(GROUP, 0);

        assertThatThrownBy(() -> store.storeToken(at(4), GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(other.position(GROUP)).isEqualTo(7);
    }

    @Test
    void extended_claim_holds() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);

        for (int i = 0; i < 8; i++) {
            clock.advance(TIMEOUT.dividedBy(2));
            store.extendClaim(GROUP, 0);
            assertThatThrownBy(() -> other.fetchToken(GROUP, 0)).isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    @Test
    void claim_is_written_again_only_after_a_quarter_of_its_time() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);
        Document claimed = token();

        clock.advance(TIMEOUT.dividedBy(4));
        store.extendClaim(GROUP, 0);
        assertThat(token()).isEqualTo(claimed);

        clock.advance(Duration.ofMillis(1));
        store.extendClaim(GROUP, 0);
        assertThat(token()).isNotEqualTo(claimed);
    }

    @Test
    void owned_token_can_be_deleted() {
        store.initializeTokenSegments(GROUP, 1);
        store.fetchToken(GROUP, 0);

        store.deleteToken(GROUP, 0);

        assertThat(store.fetchSegments(GROUP)).isEmpty();
    }

    @Test
    void token_that_is_not_a_plain_position_is_refused() {
        store.initializeTokenSegments(GROUP, 1);

        assertThatThrownBy(() -> store.storeToken(GapAwareTrackingToken.newInstance(3, Set.of(1L)), GROUP, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void storage_has_one_identifier_for_all_processes() {
        assertThat(store.retrieveStorageIdentifier())
                .isPresent()
                .isEqualTo(other.retrieveStorageIdentifier())
                .isEqualTo(store.retrieveStorageIdentifier());
        assertThat(store.fetchSegments(GROUP)).isEmpty();
    }

    private MongoTokenStore store(String owner) {
        return new MongoTokenStore(database.getCollection(MongoTokenStore.COLLECTION), owner, TIMEOUT, clock);
    }

    private Document token() {
        return database.getCollection(MongoTokenStore.COLLECTION).find().first();
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
