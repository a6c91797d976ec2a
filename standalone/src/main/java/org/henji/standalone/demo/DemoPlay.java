package org.henji.standalone.demo;

import java.net.URI;
import java.time.Clock;
import org.henji.standalone.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Has the story played as soon as everything is up, beside the server, which goes on afterwards. */
@Component
@ConditionalOnProperty({"henji.demo.play", "henji.demo.enabled"})
class DemoPlay {

    private static final Logger log = LoggerFactory.getLogger(DemoPlay.class);

    private final Environment environment;
    private final DataFolder data;
    private final Clock clock;
    private final String secret;

    DemoPlay(Environment environment, DataFolder data, Clock clock, @Value("${henji.demo.secret}") String secret) {
        this.environment = environment;
        this.data = data;
        this.clock = clock;
        this.secret = secret;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void start() {
        Thread.ofVirtual().name("demo").start(this::play);
    }

    private void play() {
        URI address = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        try (DemoClient client = new DemoClient(address, secret)) {
            DemoJournal journal = new DemoJournal(data.root().resolve("demo-story"));
            new DemoPlayer(client, journal, data.root().resolve("prints"), clock, System.out).play();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.error("The story stopped", e);
        }
    }
}
