package org.henji.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;

/**
 * What each of many may do, so many times in a while. The counts are of this process and do not outlive it. Of them a bounded
 * number is remembered: beyond it one is forgotten and starts anew.
 */
public final class Allowances {

    private static final int REMEMBERED = 50_000;

    private final List<Allowance> each;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets;

    public Allowances(List<Allowance> each) {
        this(each, System::nanoTime);
    }

    public Allowances(List<Allowance> each, LongSupplier nanos) {
        this.each = List.copyOf(each);
        this.meter = new Nanos(nanos);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                // by then everything has come back
                .expireAfterAccess(each.stream()
                        .map(Allowance::period)
                        .max(Duration::compareTo)
                        .orElseThrow())
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Counts once, or refuses with the seconds to wait; what is refused does not count. */
    public void take(String key) {
        long wait = bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        if (wait > 0) {
            throw new Refused(
                    FailureCode.TOO_MANY_REQUESTS, Long.toString(1 + TimeUnit.NANOSECONDS.toSeconds(wait - 1)));
        }
    }

    /** What was taken has not been used. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    /** How many are remembered. */
    public long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String key) {
        return buckets.get(key, unknown -> {
            LocalBucketBuilder bucket = Bucket.builder().withCustomTimePrecision(meter);
            each.forEach(allowance -> bucket.addLimit(
                    limit -> limit.capacity(allowance.times()).refillGreedy(allowance.times(), allowance.period())));
            return bucket.build();
        });
    }

    private record Nanos(LongSupplier supplier) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return supplier.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
