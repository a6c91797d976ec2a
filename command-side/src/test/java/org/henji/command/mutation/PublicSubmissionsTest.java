package org.henji.command.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicSubmissionsTest {

    private static final String ADDRESS = "192.0.2.7";

    private final StoppedTime time = new StoppedTime();
    private final PublicSubmissions submissions = new PublicSubmissions(new PublicForms(5, 60), time);

    @Test
    void the_sixth_submission_from_an_address_is_refused_with_the_seconds_to_wait() {
        send(5, ADDRESS);
        refused(ADDRESS, 720);
        submissions.admit("192.0.2.8");
    }

    @Test
    void a_submission_comes_back_after_its_share_of_the_hour() {
        send(5, ADDRESS);
        time.pass(Duration.ofMinutes(12).minusMillis(1));
        refused(ADDRESS, 1);
        time.pass(Duration.ofMillis(1));
        send(1, ADDRESS);
        refused(ADDRESS, 720);
    }

    @Test
    void what_is_refused_does_not_count() {
        send(5, ADDRESS);
        IntStream.range(0, 100).forEach(i -> refused(ADDRESS, 720));
        time.pass(Duration.ofHours(1));
        send(5, ADDRESS);
    }

    @Test
    void all_together_have_a_limit_and_meeting_it_costs_an_address_nothing() {
        IntStream.range(0, 60).forEach(i -> submissions.admit("198.51.100." + i));
        IntStream.range(0, 10).forEach(i -> refused(ADDRESS, 1));
        time.pass(Duration.ofMinutes(1));
        send(5, ADDRESS);
        refused(ADDRESS, 720);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "not an address, neither is this, true",
    })
    void an_ipv6_network_is_one_sender_and_so_is_everything_unknown(String one, String other, boolean same) {
        send(5, one);
        if (same) {
            refused(other, 720);
        } else {
            submissions.admit(other);
        }
    }

    @Test
    void an_unknown_address_is_limited_too() {
        send(5, null);
        refused(null, 720);
    }

    @Test
    void addresses_are_forgotten_after_an_hour() {
        IntStream.range(0, 50).forEach(i -> submissions.admit("198.51.100." + i));
        assertThat(submissions.rememberedAddresses()).isEqualTo(50);
        time.pass(Duration.ofHours(1));
        assertThat(submissions.rememberedAddresses()).isZero();
    }

    @Test
    void no_number_of_addresses_takes_more_than_a_bounded_memory() {
        PublicSubmissions unbounded = new PublicSubmissions(new PublicForms(5, 1_000_000), time);
        IntStream.range(0, 60_000)
                .forEach(i -> unbounded.admit("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255)));
        assertThat(unbounded.rememberedAddresses()).isEqualTo(50_000);
    }

    private void send(int times, @Nullable String address) {
        IntStream.range(0, times).forEach(i -> submissions.admit(address));
    }

    private void refused(@Nullable String address, int seconds) {
        assertThatThrownBy(() -> submissions.admit(address))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(Failure.of(FailureCode.TOO_MANY_REQUESTS, Integer.toString(seconds))));
    }

    private static final class StoppedTime implements TimeMeter {

        private long nanos;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
