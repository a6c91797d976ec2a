package org.henji.standalone.demo;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    record Moment(OffsetDateTime at) {}

    record Shown(Instant at) {}

    @PutMapping(PATH)
    Shown forward(@RequestBody Moment moment) throws IOException {
        clock.forwardTo(moment.at().toInstant());
        return new Shown(clock.instant());
    }
}
