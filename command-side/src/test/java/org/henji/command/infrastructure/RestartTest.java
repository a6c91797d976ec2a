package org.henji.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.henji.command.Actors;
import org.henji.command.FreshIds;
import org.henji.command.WholeCommandSide;
import org.henji.command.agency.AgencyCommand.RegisterAgency;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.platform.message.Trail;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

@WholeCommandSide
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestartTest {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private CommandGateway gateway;

    @Test
    void a_command_side_that_was_stopped_and_started_answers_as_before() throws Exception {
        context.stop();
        context.start();

        Uscc agency = FreshIds.agency();
        Object answer = gateway.send(new GenericCommandMessage<>(
                        new RegisterAgency(agency, AgencyEvents.particulars()), Trail.of(Actors.of(agency))))
                .get(1, TimeUnit.MINUTES);
        assertThat(answer).isEqualTo(new Outcome(agency.value(), 0));
    }
}
