package org.henji.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Office;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.person.FixedPersonKeys;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.serialization.HenjiSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With Axon as Spring Boot configures it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InheritedTrailTests {

    record Greet(String whom) {}

    record Greeted(String whom, Actor by) {}

    static class Greeter {
        private final EventGateway events;

        Greeter(EventGateway events) {
            this.events = events;
        }

        @CommandHandler
        void handle(Greet command, Actor actor) {
            events.publish(new Greeted(command.whom(), actor));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventBus eventBus() {
            return SimpleEventBus.builder().build();
        }

        @Bean
        Greeter greeter(EventGateway events) {
            return new Greeter(events);
        }

        @Bean
        PersonKeys personKeys() {
            return new FixedPersonKeys();
        }
    }

    private final List<EventMessage<?>> published = new CopyOnWriteArrayList<>();
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        // as if this were no test, which alone keeps Axon's update checker away
        System.setProperty("axoniq.usage.force-test-environment", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("axon.axonserver.enabled=false", "spring.graphql.schema.inspection.enabled=false")
                .run();
        context.getBean(EventBus.class).subscribe(published::addAll);
    }

    @AfterEach
    void stop() {
        context.close();
        System.clearProperty("axoniq.usage.force-test-environment");
        System.clearProperty("axoniq.update-checker.disabled");
    }

    @Test
    void event_inherits_the_trail_of_its_command_but_not_the_expected_version() {
        Actor actor = new Actor("u-2", Office.county(AgencyEvents.COUNTY), "clerk");
        MetaData trail = MetaData.from(Trail.of(actor))
                .and(TrailKeys.REASON, "because")
                .and(TrailKeys.REQUEST_ID, "request-1")
                .and(TrailKeys.CLIENT_ADDRESS, "192.0.2.1")
                .and(TrailKeys.EXPECTED_VERSION, "3")
                .and("other", "x");
        var command = new GenericCommandMessage<>(new GenericMessage<>(new Greet("all"), trail), Greet.class.getName());

        context.getBean(CommandGateway.class).sendAndWait(command);

        assertThat(published).hasSize(1);
        assertThat(published.getFirst().getPayload()).isEqualTo(new Greeted("all", actor));
        assertThat(published.getFirst().getMetaData())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        TrailKeys.USER_ID,
                        "u-2",
                        TrailKeys.LEVEL,
                        "COUNTY",
                        TrailKeys.TERRITORY,
                        "620103",
                        TrailKeys.ROLE,
                        "clerk",
                        TrailKeys.REASON,
                        "because",
                        TrailKeys.REQUEST_ID,
                        "request-1",
                        TrailKeys.CLIENT_ADDRESS,
                        "192.0.2.1",
                        "correlationId",
                        command.getIdentifier(),
                        "traceId",
                        command.getIdentifier()));
    }

    @Test
    void one_serializer_serves_everything() {
        assertThat(BeanFactoryUtils.beansOfTypeIncludingAncestors(context, Serializer.class)
                        .values())
                .isNotEmpty()
                .allMatch(HenjiSerializer.class::isInstance);
        var axon = context.getBean(org.axonframework.config.Configuration.class);
        assertThat(List.of(axon.serializer(), axon.eventSerializer(), axon.messageSerializer()))
                .containsOnly(context.getBean(HenjiSerializer.class));
    }

    @Test
    void update_checker_of_axon_does_not_exist() {
        assertThat(context.getBeansOfType(UpdateChecker.class)).isEmpty();
        assertThat(context.getBeansOfType(UpdateCheckerAutoConfiguration.class)).isEmpty();
        assertThat(context.getBean(org.axonframework.config.Configuration.class).getComponent(UpdateChecker.class))
                .isNull();
    }
}
