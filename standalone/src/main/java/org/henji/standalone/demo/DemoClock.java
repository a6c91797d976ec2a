package org.henji.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;

/**
 * A clock that can be put forward, because a public notice runs for working days and nobody who tries Henji waits for them.
 * How far it is ahead is kept beside the events: after a restart no act comes before those already stored.
 */
final class DemoClock extends Clock {

    private final Path file;
    private final Clock real;
    private volatile Duration ahead;

    private DemoClock(Path file, Clock real, Duration ahead) {
        this.file = file;
        this.real = real;
        this.ahead = ahead;
    }

    /**
     * The clock of this data folder.
     *
     * @param file where the folder keeps how far its clock is ahead
     * @param start what a folder that has no such file begins with
     */
    static DemoClock open(Path file, Instant start) throws IOException {
        Clock real = Clock.tickMillis(ZoneOffset.UTC);
        if (Files.exists(file)) {
            return new DemoClock(
                    file, real, Duration.parse(Files.readString(file).strip()));
        }
        DemoClock clock = new DemoClock(file, real, Duration.between(real.instant(), start));
        clock.save(clock.ahead);
        return clock;
    }

    /**
     * Puts the clock forward.
     *
     * @throws Refused VALIDATION_FAILED for a moment that has passed
     */
    synchronized void forwardTo(Instant moment) throws IOException {
        if (moment.isBefore(instant())) {
            throw new Refused(FailureCode.VALIDATION_FAILED, "at > " + instant());
        }
        Duration further = Duration.between(real.instant(), moment.truncatedTo(ChronoUnit.MILLIS));
        save(further);
        ahead = further;
    }

    private void save(Duration duration) throws IOException {
        Files.createDirectories(file.getParent());
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, duration + "\n");
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** Nothing in Henji reads a zone from the clock; a copy that no longer follows this one would be wrong silently. */
    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(getZone())) {
            return this;
        }
        throw new IllegalArgumentException("The demo clock shows UTC only");
    }
}
