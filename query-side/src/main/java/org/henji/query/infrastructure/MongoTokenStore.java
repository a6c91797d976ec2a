package org.henji.query.infrastructure;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens of the read models in the database that holds their rows, so that both are lost, restored or dropped together.
 * A token is nothing but a position, because both event stores number events without gaps; other kinds of token are refused.
 */
final class MongoTokenStore implements TokenStore {

    static final String COLLECTION = "tokens";

    private static final String ID = "_id";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String POSITION = "position";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String STORAGE = "storage";
    private static final String STORAGE_IDENTIFIER = "identifier";

    private final MongoCollection<Document> tokens;
    private final String owner;
    private final Duration claimTimeout;
    private final Clock clock;
    private final Map<String, Instant> claims = new ConcurrentHashMap<>();

    /**
     * @param owner unique to this process and this start of it
     * @param claimTimeout after which a claim that was not extended may be taken over
     */
    MongoTokenStore(MongoCollection<Document> tokens, String owner, Duration claimTimeout, Clock clock) {
        this.tokens = tokens;
        this.owner = owner;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    /** The position of a group without claiming it; -1 before the first event. */
    long position(String processor) {
        @Nullable
        Document token = tokens.find(Filters.eq(ID, id(processor, Segment.ROOT_SEGMENT.getSegmentId())))
                .first();
        @Nullable Long position = token == null ? null : token.getLong(POSITION);
        return position == null ? -1 : position;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Instant now = clock.instant();
        boolean stored = tokens.updateOne(
                                owned(processor, segment),
                                Updates.combine(Updates.set(POSITION, positionOf(token)), claim(now)))
                        .getMatchedCount()
                == 1;
        claimed(stored, processor, segment, now);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        Instant now = clock.instant();
        @Nullable
        Document token = tokens.findOneAndUpdate(Filters.and(byId(processor, segment), claimable(now)), claim(now));
        claimed(token != null, processor, segment, now);
        @Nullable Long position = Objects.requireNonNull(token).getLong(POSITION);
        return position == null ? null : new GlobalSequenceTrackingToken(position);
    }

    /**
     * Extends the claim when a quarter of its time is over. An earlier extension would tell nobody anything: until then no other
     * process may take the claim.
     */
    @Override
    public void extendClaim(String processor, int segment) {
        Instant now = clock.instant();
        @Nullable Instant last = claims.get(id(processor, segment));
        if (last == null || last.plus(claimTimeout.dividedBy(4)).isBefore(now)) {
            boolean extended =
                    tokens.updateOne(owned(processor, segment), claim(now)).getMatchedCount() == 1;
            claimed(extended, processor, segment, now);
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        claims.remove(id(processor, segment));
        tokens.updateOne(owned(processor, segment), Updates.combine(Updates.unset(OWNER), Updates.unset(CLAIMED_AT)));
    }

    @Override
    public void initializeTokenSegments(String processor, int segmentCount) {
        initializeTokenSegments(processor, segmentCount, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segmentCount, @Nullable TrackingToken initialToken) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("segments of " + processor + " exist already");
        }
        for (int segment = 0; segment < segmentCount; segment++) {
            initializeSegment(initialToken, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        try {
            tokens.insertOne(new Document(ID, id(processor, segment))
                    .append(PROCESSOR, processor)
                    .append(SEGMENT, segment)
                    .append(POSITION, positionOf(token)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new UnableToInitializeTokenException("segment " + id(processor, segment) + " exists already");
            }
            throw e;
        }
    }

    @Override
    public void deleteToken(String processor, int segment) {
        boolean deleted = tokens.deleteOne(owned(processor, segment)).getDeletedCount() == 1;
        claims.remove(id(processor, segment));
        if (!deleted) {
            throw new UnableToClaimTokenException(id(processor, segment) + " is not claimed by this process");
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments(Filters.eq(PROCESSOR, processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        int[] all = fetchSegments(processor);
        List<Segment> available = new ArrayList<>();
        for (int segment : segments(Filters.and(Filters.eq(PROCESSOR, processor), claimable(clock.instant())))) {
            available.add(Segment.computeSegment(segment, all));
        }
        return available;
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        tokens.updateOne(
                Filters.eq(ID, STORAGE),
                Updates.setOnInsert(STORAGE_IDENTIFIER, UUID.randomUUID().toString()),
                new UpdateOptions().upsert(true));
        return Optional.ofNullable(tokens.find(Filters.eq(ID, STORAGE)).first())
                .map(storage -> storage.getString(STORAGE_IDENTIFIER));
    }

    private int[] segments(Bson filter) {
        return tokens.find(filter).projection(Projections.include(SEGMENT)).into(new ArrayList<>()).stream()
                .mapToInt(token -> token.getInteger(SEGMENT))
                .sorted()
                .toArray();
    }

    private void claimed(boolean successful, String processor, int segment, Instant now) {
        String id = id(processor, segment);
        if (successful) {
            claims.put(id, now);
        } else {
            claims.remove(id);
            throw new UnableToClaimTokenException(id + " is claimed by another process, or does not exist");
        }
    }

    private Bson owned(String processor, int segment) {
        return Filters.and(byId(processor, segment), Filters.eq(OWNER, owner));
    }

    private Bson claimable(Instant now) {
        return Filters.or(
                Filters.eq(OWNER, owner),
                Filters.exists(OWNER, false),
                Filters.lt(CLAIMED_AT, Date.from(now.minus(claimTimeout))));
    }

    private Bson claim(Instant now) {
        return Updates.combine(Updates.set(OWNER, owner), Updates.set(CLAIMED_AT, Date.from(now)));
    }

    private static Bson byId(String processor, int segment) {
        return Filters.eq(ID, id(processor, segment));
    }

    private static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    private static @Nullable Long positionOf(@Nullable TrackingToken token) {
        if (token == null) {
            return null;
        }
        if (token instanceof GlobalSequenceTrackingToken) {
            OptionalLong position = token.position();
            return position.orElseThrow();
        }
        throw new IllegalArgumentException(
                "not a plain position: " + token.getClass().getName());
    }
}
