package org.henji.standalone.demo;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Set;
import org.henji.kernel.authority.Level;
import org.henji.platform.security.ProtectedPath;
import org.henji.standalone.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Only where a setting says with which moment a fresh data folder begins; otherwise time is what it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({DemoClockConfiguration.START, "henji.demo.enabled"})
class DemoClockConfiguration {

    static final String START = "henji.demo.clock";

    @Bean
    DemoClock clock(DataFolder data, @Value("${" + START + "}") OffsetDateTime start) throws IOException {
        return DemoClock.open(data.root().resolve("demo-clock"), start.toInstant());
    }

    @Bean
    ProtectedPath demoClockPath() {
        return new ProtectedPath(HttpMethod.PUT, DemoClockController.PATH, Set.of(Level.DEPARTMENT));
    }
}
