package org.henji.command.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.henji.command.infrastructure.Command;
import org.henji.command.infrastructure.TakesLong;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;

/** What the department does about people who are to be forgotten. */
public sealed interface ErasureCommand extends Command {

    /**
     * Forget the person.
     *
     * @param subject as a desk shows it; no data of the person travels
     * @param reason legal basis, and who asked; names nobody
     */
    @TakesLong
    record ErasePerson(
            Subject subject, @NotBlank @Size(max = 500) String reason) implements ErasureCommand {

        /** All erasures are one stream. */
        @TargetAggregateIdentifier
        public String stream() {
            return ErasureEvent.STREAM;
        }
    }
}
