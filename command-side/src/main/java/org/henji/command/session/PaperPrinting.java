package org.henji.command.session;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.ExpectedVersion;
import org.henji.command.session.PaperCommand.PrintPaperPackage;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.PackageNo;
import org.springframework.stereotype.Component;

/**
 * 印制 of papers for a session, BR-19. It stands outside the aggregates because the number of a package is the session's to give.
 */
@Component
class PaperPrinting {

    @CommandHandler
    PackageNo decide(PrintPaperPackage command, Actor actor, Aggregates aggregates, Rules rules, Clock clock) {
        int printed = aggregates.ask(
                ExamSession.class,
                command.session(),
                session -> session.papers().size());
        PackageNo number = PackageNo.of(command.session(), printed + 1);
        aggregates.in(ExamSession.class, command.session(), session -> {
            ExpectedVersion.require(AggregateLifecycle.getVersion());
            Authority.requireOffice(actor, Level.CENTER, session.region());
            Instant now = CivilTime.now(clock);
            session.assignPapers(number, now);
            aggregates.inOrNew(
                    PaperPackage.class,
                    number,
                    PaperPackage::new,
                    fresh -> fresh.print(number, session, command, rules, now));
        });
        return number;
    }
}
