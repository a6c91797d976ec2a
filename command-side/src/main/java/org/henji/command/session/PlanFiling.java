package org.henji.command.session;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.ExpectedVersion;
import org.henji.command.session.PlanCommand.FilePlan;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.PlanEvent.PlanFiled;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.SessionPlan;
import org.henji.kernel.session.duty.SessionSeries;
import org.springframework.stereotype.Component;

/** Files a plan under the next number of its series. It stands outside the aggregates because the session has no number yet. */
@Component
class PlanFiling {

    @CommandHandler
    SessionNo decide(
            FilePlan command, Actor actor, PlanRules planRules, Aggregates aggregates, Rules rules, Clock clock) {
        Authority.requireAgency(actor, command.agency());
        ExpectedVersion.require(null);
        SessionPlan plan = command.plan();
        PlanRules.Findings findings = planRules.check(command.agency(), plan);
        int leadTime = rules.planLeadTimeWorkingDays();
        planRules.mustBeAhead(plan.date(), CivilTime.today(clock), leadTime);
        Instant now = CivilTime.now(clock);
        RegionCode prefecture = Regions.prefectureOf(findings.region()).code();
        SessionNo session = take(SessionSeries.of(plan.date(), prefecture), aggregates, now);
        aggregates.inOrNew(
                ExamSession.class,
                session,
                ExamSession::new,
                fresh -> fresh.begin(new PlanFiled(
                        session, command.agency(), findings.region(), findings.edition(), plan, leadTime, now)));
        return session;
    }

    private static SessionNo take(SessionSeries series, Aggregates aggregates, Instant now) {
        String id = SessionNumbering.idOf(series);
        aggregates.inOrNew(SessionNumbering.class, id, SessionNumbering::new, numbering -> numbering.take(series, now));
        return aggregates.ask(SessionNumbering.class, id, numbering -> numbering.last(series));
    }
}
