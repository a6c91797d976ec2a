package org.henji.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.henji.command.agency.StandardCommand.ReleaseEvaluationStandard;
import org.henji.command.catalogue.CatalogueCommand.ImportCatalogue;
import org.henji.command.catalogue.SpecificationCommand.ApproveSpecification;
import org.henji.command.catalogue.SpecificationCommand.DraftSpecification;
import org.henji.command.credential.CredentialCommand.IssueCredential;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.catalogue.EditionNo;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.credential.CredentialKind;
import org.henji.kernel.credential.CredentialNo;
import org.henji.kernel.message.TrailKeys;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.Trail;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.Pseudonyms;
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
 * Imports the sample catalogue, approves sample specifications, releases the sample evaluation standard and issues credentials
 * to invented people, as the department would do it with real ones; doing so again changes nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty("henji.sample-catalogue")
class SampleData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleData.class);

    private static final String CATALOGUE = "sample-catalogue.csv";
    private static final EditionNo EDITION = new EditionNo("2023-1");
    private static final StandardVersion VERSION = new StandardVersion("ES-2023-1");
    private static final String SAMPLE_SPECIFICATION = "样例，并非官方规范 / Sample data, not an official specification";
    private static final String SAMPLE_CREDENTIAL = "样例，持证人为虚构 / Sample data, the holder is invented";
    private static final Actor SYSTEM =
            new Actor("system:sample-catalogue", Office.provincial(Level.DEPARTMENT), "system");

    private record Holder(CredentialNo credential, String name, CitizenIdNumber idNumber) {}

    private record SampleCredentials(
            List<ItemCode> items, LocalDate validFrom, LocalDate validUntil, List<Holder> holders) {}

    private final CommandGateway commands;
    private final Pseudonyms pseudonyms;
    private final PersonKeys keys;

    SampleData(CommandGateway commands, Pseudonyms pseudonyms, PersonKeys keys) {
        this.commands = commands;
        this.pseudonyms = pseudonyms;
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String catalogue = read("catalogue/" + CATALOGUE);
        send(
                new ImportCatalogue(EDITION, CATALOGUE, catalogue, true),
                "示例数据，并非官方目录 / Sample data, not an official catalogue");
        send(
                new ReleaseEvaluationStandard(VERSION, parse("evaluation/sample-standard.json", Standard.class)),
                "示例数据，并非通知附件 3 / Sample data, not attachment 3 of the notice");
        for (DraftSpecification draft : parse("catalogue/sample-specifications.json", DraftSpecification[].class)) {
            send(draft, SAMPLE_SPECIFICATION);
            send(
                    new ApproveSpecification(draft.specification(), SAMPLE_SPECIFICATION, true, null),
                    SAMPLE_SPECIFICATION);
        }
        SampleCredentials credentials = parse("credential/sample-credentials.json", SampleCredentials.class);
        for (Holder holder : credentials.holders()) {
            issue(holder, credentials);
        }
    }

    private void issue(Holder holder, SampleCredentials sample) {
        Subject subject = pseudonyms.of(holder.idNumber());
        try {
            keys.ensure(Set.of(subject));
        } catch (Refused erased) {
            log.warn("The holder of {} has been erased", holder.credential());
            return;
        }
        send(
                new IssueCredential(
                        holder.credential(),
                        CredentialKind.ASSESSOR,
                        new PersonalData(subject, holder.name(), holder.idNumber(), null, null),
                        sample.items(),
                        null,
                        sample.validFrom(),
                        sample.validUntil()),
                SAMPLE_CREDENTIAL);
    }

    private static <T> T parse(String resource, Class<T> type) throws IOException {
        return JsonMapper.shared().readValue(read(resource), type);
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
