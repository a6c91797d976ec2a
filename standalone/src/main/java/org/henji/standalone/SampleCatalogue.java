package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.henji.command.catalogue.CatalogueCommand.ImportCatalogue;
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

/** Imports the sample catalogue as the department would import a real one; importing it again changes nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty("henji.sample-catalogue")
class SampleCatalogue implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleCatalogue.class);

    private static final String FILE = "sample-catalogue.csv";
    private static final EditionNo EDITION = new EditionNo("2023-1");
    private static final Actor SYSTEM =
            new Actor("system:sample-catalogue", Office.provincial(Level.DEPARTMENT), "system");

    private final CommandGateway commands;

    SampleCatalogue(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String content = new ClassPathResource("catalogue/" + FILE).getContentAsString(UTF_8);
        MetaData trail = MetaData.from(Trail.of(SYSTEM))
                .and(TrailKeys.REASON, "示例数据，并非官方目录 / Sample data, not an official catalogue")
                .and(TrailKeys.REQUEST_ID, SYSTEM.userId());
        try {
            commands.sendAndWait(new GenericCommandMessage<>(new ImportCatalogue(EDITION, FILE, content, true), trail));
        } catch (CommandExecutionException e) {
            // a later version may bring another sample than the one this data folder began with
            log.warn("the sample catalogue was not imported: {}", e.getMessage());
        }
    }
}
