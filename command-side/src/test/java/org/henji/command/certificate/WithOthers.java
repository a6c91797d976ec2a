package org.henji.command.certificate;

import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Command;

/**
 * Does to aggregates what acts on certificates do to them, without any certificate.
 *
 * @param stream one that exists after the act; the outcome is of it
 */
record WithOthers(Object stream, Consumer<Aggregates> act) implements Command {

    static final class Handler {

        @CommandHandler
        Object decide(WithOthers command, Aggregates aggregates) {
            command.act().accept(aggregates);
            return command.stream();
        }
    }
}
