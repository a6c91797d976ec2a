package org.henji.command.person;

import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MessageHandlerTimeout;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.ExpectedVersion;
import org.henji.command.infrastructure.TakesLong;
import org.henji.command.person.ErasureCommand.ErasePerson;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether a person is forgotten. It stands outside the aggregate because it reads all events first, and the aggregate
 * is locked from when it is loaded.
 */
@Component
class ErasureDecisions {

    @CommandHandler
    @MessageHandlerTimeout(timeoutMs = TakesLong.TIMEOUT_MILLIS, warningThresholdMs = TakesLong.WARNING_MILLIS)
    void decide(
            ErasePerson command,
            Actor actor,
            PastErasures past,
            Traces traces,
            Retention retention,
            Aggregates aggregates,
            Rules rules,
            Clock clock) {
        Authority.requireDepartment(actor);
        Subject subject = command.subject();
        // again is nothing new, and need not be looked for
        @Nullable Footprint found = past.isDecided(subject) ? null : traces.of(subject);
        aggregates.inOrNew(Erasures.class, ErasureEvent.STREAM, Erasures::new, erasures -> {
            ExpectedVersion.require(AggregateLifecycle.getVersion());
            if (!erasures.isDecided(subject)) {
                traces.mustBeComplete(Objects.requireNonNull(found));
                erasures.decide(new ErasureDecided(
                        subject,
                        command.reason(),
                        retention.mustBeOver(found, rules, CivilTime.today(clock)),
                        found.files(erasures::isDecided),
                        CivilTime.now(clock)));
            }
        });
    }
}
