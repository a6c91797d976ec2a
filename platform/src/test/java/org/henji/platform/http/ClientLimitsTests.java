package org.henji.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
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
class ClientLimitsTests {

    private static final String ADDRESS = "192.0.2.7";

    private final StoppedTime time = new StoppedTime();
    private final ClientLimits limits = new ClientLimits(List.of(Allowance.perHour(5)), Allowance.perMinute(60), time);

    @Test
    void the_sixth_request_from_an_address_is_refused_with_the_seconds_to_wait() {
        send(5, ADDRESS);
        refused(ADDRESS, 720);
        limits.admit("192.0.2.8");
    }

    @Test
    void a_request_comes_back_after_its_share_of_the_hour() {
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
        IntStream.range(0, 60).forEach(i -> limits.admit("198.51.100." + i));
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
            limits.admit(other);
        }
    }

    @Test
    void an_unknown_address_is_limited_too() {
        send(5, null);
        refused(null, 720);
    }

    @Test
    void every_allowance_of_a_client_holds() {
        ClientLimits both =
                new ClientLimits(List.of(Allowance.perMinute(2), Allowance.perHour(3)), Allowance.perMinute(60), time);
        both.admit(ADDRESS);
        both.admit(ADDRESS);
        assertThatThrownBy(() -> both.admit(ADDRESS)).isInstanceOf(Refused.class);
        time.pass(Duration.ofMinutes(1));
        both.admit(ADDRESS);
        time.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> both.admit(ADDRESS)).isInstanceOf(Refused.class);
    }

    @Test
    void addresses_are_forgotten_after_an_hour() {
        IntStream.range(0, 50).forEach(i -> limits.admit("198.51.100." + i));
        assertThat(limits.remembered()).isEqualTo(50);
        time.pass(Duration.ofHours(1));
        assertThat(limits.remembered()).isZero();
    }

    @Test
    void no_number_of_addresses_takes_more_than_a_bounded_memory() {
        ClientLimits unbounded = new ClientLimits(List.of(Allowance.perHour(5)), Allowance.perMinute(1_000_000), time);
        IntStream.range(0, 60_000)
                .forEach(i -> unbounded.admit("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255)));
        assertThat(unbounded.remembered()).isEqualTo(50_000);
    }

    private void send(int times, @Nullable String address) {
        IntStream.range(0, times).forEach(i -> limits.admit(address));
    }

    private void refused(@Nullable String address, int seconds) {
        assertThatThrownBy(() -> limits.admit(address))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure())
                                .isEqualTo(Failure.of(FailureCode.TOO_MANY_REQUESTS, Integer.toString(seconds))));
    }

    private static final class StoppedTime implements LongSupplier {

        private long nanos;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long getAsLong() {
            return nanos;
        }
    }
}
