package org.henji.query.audit.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.henji.kernel.authority.Level;
import org.henji.platform.security.ProtectedPath;
import org.henji.query.audit.EventJson;
import org.henji.query.infrastructure.EventStream;
import org.henji.query.infrastructure.QuerySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The feed, who may follow it, and how many do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    @Bean
    EventFeed eventFeed(EventStore events, EventJson json, FeedSettings settings, QuerySettings query, Clock clock) {
        return new EventFeed(new EventStream(events), json.withoutUsers(), settings, query.pickUpWithin(), clock);
    }

    @Bean
    ProtectedPath eventFeedPath() {
        return new ProtectedPath(
                HttpMethod.GET,
                EventFeedController.PATH,
                Set.of(Level.INTEGRATOR, Level.AUDITOR, Level.CENTER, Level.DEPARTMENT));
    }

    @Bean
    MeterBinder eventFeedMetrics(EventFeed feed) {
        return registry -> Gauge.builder("henji.feed.connections", feed, EventFeed::connections)
                .description("clients that follow the event feed")
                .register(registry);
    }
}
