package org.henji.query.certificate.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckLimitsTest {

    private static final String NUMBER = "number/a";
    private static final String NAME = "name/b";

    private final AtomicLong nanos = new AtomicLong();
    private final CheckLimits limits = new CheckLimits(new PublicChecks(3, 5, 20, 4, Duration.ZERO), nanos::get);

    @Test
    void a_client_is_limited_by_the_minute_and_by_the_hour() {
        admit(3, "192.0.2.1");
        refused(() -> limits.admit("192.0.2.1"));
        pass(Duration.ofMinutes(1));
        admit(2, "192.0.2.1");
        pass(Duration.ofMinutes(1));
        refused(() -> limits.admit("192.0.2.1"));
    }

    @Test
    void all_clients_together_are_limited() {
        IntStream.range(0, 20).forEach(i -> limits.admit("192.0.2." + i));
        refused(() -> limits.admit("192.0.2.99"));
    }

    @Test
    void a_number_is_tried_in_vain_so_often_whoever_tries_it() {
        IntStream.range(0, 4).forEach(i -> limits.attempt(List.of(NUMBER, "name/" + i)));
        refused(() -> limits.attempt(List.of(NUMBER, "name/another")));
        limits.attempt(List.of("number/another", "name/another"));
    }

    @Test
    void a_name_is_tried_in_vain_so_often_whatever_numbers_it_is_tried_with() {
        IntStream.range(0, 4).forEach(i -> limits.attempt(List.of("id/" + i, NAME)));
        refused(() -> limits.attempt(List.of("id/another", NAME)));
    }

    @Test
    void what_is_refused_for_the_name_does_not_count_for_the_number() {
        IntStream.range(0, 4).forEach(i -> limits.attempt(List.of("id/" + i, NAME)));
        IntStream.range(0, 10).forEach(i -> refused(() -> limits.attempt(List.of(NUMBER, NAME))));
        IntStream.range(0, 4).forEach(i -> limits.attempt(List.of(NUMBER, "name/" + i)));
    }

    @Test
    void what_was_found_does_not_count() {
        IntStream.range(0, 50).forEach(i -> {
            limits.attempt(List.of(NUMBER, NAME));
            limits.hit(List.of(NUMBER, NAME));
        });
    }

    @Test
    void tries_come_back() {
        IntStream.range(0, 4).forEach(i -> limits.attempt(List.of(NUMBER, NAME)));
        pass(Duration.ofMinutes(15));
        limits.attempt(List.of(NUMBER, NAME));
        refused(() -> limits.attempt(List.of(NUMBER, NAME)));
    }

    private void admit(int times, String address) {
        IntStream.range(0, times).forEach(i -> limits.admit(address));
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(FailureCode.TOO_MANY_REQUESTS));
    }
}
