package org.henji.command.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.command.agency.AgencyCommand;
import org.henji.command.agency.EvaluationCommand;
import org.henji.command.agency.FilingCommand;
import org.henji.command.agency.NoticeCommand;
import org.henji.command.agency.QuotaCommand;
import org.henji.command.agency.StandardCommand;
import org.henji.command.agency.StandingCommand;
import org.henji.command.catalogue.CatalogueCommand;
import org.henji.command.catalogue.SpecificationCommand;
import org.henji.command.certificate.BatchCommand;
import org.henji.command.certificate.BlankCommand;
import org.henji.command.certificate.CertificateCommand;
import org.henji.command.credential.CredentialCommand;
import org.henji.command.infrastructure.Command;
import org.henji.command.person.ErasureCommand;
import org.henji.command.session.ArchiveCommand;
import org.henji.command.session.PaperCommand;
import org.henji.command.session.ScoreBookCommand;
import org.henji.command.session.SessionCommand;

/** The one registry of commands, derived from the sealed families: only the families are listed by hand. */
final class CommandTypes {

    private static final List<Class<? extends Command>> FAMILIES = List.of(
            CatalogueCommand.class,
            SpecificationCommand.class,
            CredentialCommand.class,
            AgencyCommand.class,
            FilingCommand.class,
            EvaluationCommand.class,
            StandardCommand.class,
            NoticeCommand.class,
            QuotaCommand.class,
            StandingCommand.class,
            SessionCommand.class,
            ScoreBookCommand.class,
            ArchiveCommand.class,
            PaperCommand.class,
            BatchCommand.class,
            CertificateCommand.class,
            BlankCommand.class,
            ErasureCommand.class);

    private CommandTypes() {}

    static List<Class<? extends Command>> all() {
        return FAMILIES.stream()
                .<Class<? extends Command>>flatMap(CommandTypes::members)
                .toList();
    }

    /** The name of the mutation that sends the command: {@code registerAgency} for {@code RegisterAgency}. */
    static String mutation(Class<? extends Command> command) {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Stream<Class<? extends Command>> members(Class<? extends Command> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(member -> member.asSubclass(Command.class))
                        .flatMap(CommandTypes::members)
                : Stream.of(type);
    }
}
