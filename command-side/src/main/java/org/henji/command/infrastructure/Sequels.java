package org.henji.command.infrastructure;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** Everything that has to follow acts. */
final class Sequels {

    private static final Logger log = LoggerFactory.getLogger(Sequels.class);

    private final Supplier<List<? extends Sequel<?>>> all;

    /** @param all asked for with the first act: what follows acts may itself need the bus */
    Sequels(Supplier<List<? extends Sequel<?>>> all) {
        this.all = SingletonSupplier.of(all);
    }

    static Sequels none() {
        return new Sequels(List::of);
    }

    /** Whether everything that has to follow the act has been done. */
    boolean play(CommandMessage<?> act) {
        try {
            all.get().forEach(sequel -> play(sequel, act.getPayload()));
            return true;
        } catch (RuntimeException e) {
            log.error("{} is stored, but what has to follow it has failed", act.getCommandName(), e);
            return false;
        }
    }

    private static <C extends Command> void play(Sequel<C> sequel, Object act) {
        if (sequel.follows().isInstance(act)) {
            sequel.play(sequel.follows().cast(act));
        }
    }
}
