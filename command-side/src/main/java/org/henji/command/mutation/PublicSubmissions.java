package org.henji.command.mutation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps those who send without login within bounds: each client address, and all of them together. What has been used up comes
 * back evenly over the hour or the minute. The counts are of this process and do not outlive it.
 */
@Component
class PublicSubmissions {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Beyond these an address is forgotten and starts anew; the limit of all of them together still holds. */
    private static final int REMEMBERED_ADDRESSES = 50_000;

    /** What is no address of the internet, or not known, is limited as if it were a single sender. */
    private static final String UNKNOWN = "?";

    /** One household or office has at least so much of an IPv6 address to itself. */
    private static final int IPV6_PREFIX_BYTES = 8;

    private final PublicForms limits;
    private final TimeMeter meter;
    private final Bucket everywhere;
    private final Cache<String, Bucket> addresses;

    @Autowired
    PublicSubmissions(PublicForms limits) {
        this(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    PublicSubmissions(PublicForms limits, TimeMeter meter) {
        this.limits = limits;
        this.meter = meter;
        this.everywhere = bucket(limits.perMinute(), MINUTE);
        this.addresses = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_ADDRESSES)
                // by then everything has come back
                .expireAfterAccess(HOUR)
                .ticker(meter::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Counts one submission, or refuses it with the seconds to wait; what is refused does not count. */
    void admit(@Nullable String clientAddress) {
        Bucket address = addresses.get(sender(clientAddress), sender -> bucket(limits.perAddressAndHour(), HOUR));
        take(address);
        try {
            take(everywhere);
        } catch (Refused refused) {
            address.addTokens(1);
            throw refused;
        }
    }

    long rememberedAddresses() {
        addresses.cleanUp();
        return addresses.estimatedSize();
    }

    private static void take(Bucket bucket) {
        long wait = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        if (wait > 0) {
            throw new Refused(
                    FailureCode.TOO_MANY_REQUESTS, Long.toString(1 + TimeUnit.NANOSECONDS.toSeconds(wait - 1)));
        }
    }

    private Bucket bucket(int submissions, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(submissions).refillGreedy(submissions, period))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static String sender(@Nullable String clientAddress) {
        if (clientAddress == null) {
            return UNKNOWN;
        }
        try {
            // never asks a name server
            InetAddress address = InetAddress.ofLiteral(clientAddress);
            return address instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(address.getAddress(), IPV6_PREFIX_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }
}
