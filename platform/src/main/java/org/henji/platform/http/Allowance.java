package org.henji.platform.http;

import java.time.Duration;

/** So many times in a while; what has been used up comes back evenly over it. */
public record Allowance(int times, Duration period) {

    public static Allowance perMinute(int times) {
        return new Allowance(times, Duration.ofMinutes(1));
    }

    public static Allowance perHour(int times) {
        return new Allowance(times, Duration.ofHours(1));
    }
}
