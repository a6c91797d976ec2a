package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.henji.command.agency.StandardCommand.ReleaseEvaluationStandard;
import org.henji.command.catalogue.CatalogueCommand.ImportCatalogue;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.message.TrailKeys;
import org.henji.platform.message.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports the sample catalogue and releases the sample evaluation standard as the department would do it with real ones; doing
 * so again changes nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty("henji.sample-catalogue")
class SampleData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleData.class);

    private static final String CATALOGUE = "sample-catalogue.csv";
    private static final EditionNo EDITION = new EditionNo("2023-1");
    private static final String STANDARD = "sample-standard.json";
    private static final StandardVersion VERSION = new StandardVersion("ES-2023-1");
    private static final Actor SYSTEM =
            new Actor("system:sample-catalogue", Office.provincial(Level.DEPARTMENT), "system");

    private final CommandGateway commands;

    SampleData(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String catalogue = read("catalogue/" + CATALOGUE);
        send(
                new ImportCatalogue(EDITION, CATALOGUE, catalogue, true),
                "示例数据，并非官方目录 / Sample data, not an official catalogue");
        Standard standard = JsonMapper.shared().readValue(read("evaluation/" + STANDARD), Standard.class);
        send(
                new ReleaseEvaluationStandard(VERSION, standard),
                "示例数据，并非通知附件 3 / Sample data, not attachment 3 of the notice");
    }

    private static String read(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(UTF_8);
    }

    private void send(Command command, String reason) {
        MetaData trail = MetaData.from(Trail.of(SYSTEM))
                .and(TrailKeys.REASON, reason)
                .and(TrailKeys.REQUEST_ID, SYSTEM.userId());
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, trail));
        } catch (CommandExecutionException e) {
            // a later version may bring another sample than the one this data folder began with
            log.warn("{} was not accepted: {}", command.getClass().getSimpleName(), e.getMessage());
        }
    }
}
