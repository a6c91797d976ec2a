package org.henji.standalone.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Puts the demo clock forward; only the department may. */
@RestController
@ConditionalOnProperty({DemoClockConfiguration.START, "henji.demo.enabled"})
class DemoClockController {

    static final String PATH = "/demo-clock";

    private final DemoClock clock;

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    record Moment(@Nullable OffsetDateTime at) {}

    record Shown(Instant at) {}

    @PutMapping(PATH)
    Shown forward(@RequestBody Moment moment) throws IOException {
        if (moment.at() == null) {
            throw new Refused(FailureCode.VALIDATION_FAILED, "at");
        }
        clock.forwardTo(moment.at().toInstant());
        return new Shown(clock.instant());
    }
}
