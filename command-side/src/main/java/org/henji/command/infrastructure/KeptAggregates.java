package org.henji.command.infrastructure;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Aggregates that were used lately, kept in memory for those types that ask for it ({@code @Aggregate(cache =
 * KeptAggregates.NAME)}) because their history is long: an act on one that is kept reads nothing but its version. One that has
 * gone on elsewhere, on another node, is not the one that is kept; it is read anew. Axon takes out what an act that was rolled
 * back has touched. Memory that runs short takes them all.
 */
@Component(KeptAggregates.NAME)
@EnableConfigurationProperties(AggregateSettings.class)
public class KeptAggregates implements Cache {

    public static final String NAME = "keptAggregates";

    private final EventStore store;
    private final com.github.benmanes.caffeine.cache.Cache<Object, AggregateCacheEntry<?>> kept;

    @Autowired
    KeptAggregates(EventStore store, AggregateSettings settings) {
        this(store, settings.kept());
    }

    KeptAggregates(EventStore store, int most) {
        this.store = store;
        // by whoever puts one in too many, at once: none kept is none
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .softValues()
                .executor(Runnable::run)
                .build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public <K, V> @Nullable V get(K key) {
        AggregateCacheEntry<?> entry = kept.getIfPresent(key);
        if (entry != null && !isCurrent(key.toString(), entry)) {
            kept.invalidate(key);
            return null;
        }
        return (V) entry;
    }

    /** The entry does not tell its version, but the aggregate does, which is there and not made anew. */
    private boolean isCurrent(String id, AggregateCacheEntry<?> entry) {
        Long version = entry.recreateAggregate(null, null, null).version();
        return store.lastSequenceNumberFor(id).equals(Optional.ofNullable(version));
    }

    /** One that an act has looked at, and that does not exist yet, has no id, and nothing to keep. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            kept.put(key, (AggregateCacheEntry<?>) value);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return kept.asMap().putIfAbsent(key, (AggregateCacheEntry<?>) value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && kept.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return kept.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to aggregates");
    }
}
