package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.NoticeCommand.CloseNotice;
import org.henji.command.agency.NoticeCommand.PublishNotice;
import org.henji.command.agency.NoticeCommand.WithdrawNotice;
import org.henji.command.infrastructure.Aggregates;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.NoticeNo;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeClosed;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticePublished;
import org.henji.kernel.agency.notice.PublicNoticeEvent.NoticeWithdrawn;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.calendar.BusinessCalendar;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;

/**
 * A public notice (公示) of agencies to be filed, each line one item of one application, BR-14. It runs for so many working
 * days; on each of them anybody may object to a line, by name, and the department decides every objection before it closes
 * the notice. An objection that is upheld concerns its line only. A notice is never edited: it is withdrawn and published
 * under another number, and the period starts anew. What closing means for an item is kept by its {@link FilingApplication},
 * in the same act.
 */
@Aggregate
class PublicNotice {

    /** One order for all, so that two acts never wait for each other's applications. */
    private static final Comparator<LineRef> IN_LOCK_ORDER = Comparator.comparing(
                    (LineRef line) -> line.application().value())
            .thenComparing(line -> line.item().value());

    @AggregateIdentifier
    private NoticeNo notice;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private boolean over;
    private final Map<LineRef, Set<String>> evaluators = new LinkedHashMap<>();

    @AggregateMember
    private final Objections objections = new Objections(this);

    // not a constructor, because a number that has been used before is a mistake with a name of its own
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(
            PublishNotice command,
            Actor actor,
            Evaluations evaluations,
            Aggregates aggregates,
            BusinessCalendar calendar,
            Rules rules,
            Clock clock) {
        Authority.requireDepartment(actor);
        mustBeNew(command.notice());
        Listed.noneTwice(command.lines(), line -> line, FailureCode.NOTICE_LINE_REPEATED, LineRef::toString);
        mustNotBePast(command.firstDay(), CivilTime.today(clock));
        int workingDays = rules.noticeWorkingDays();
        LocalDate end = calendar.lastDayOfPeriod(command.firstDay(), workingDays);
        Instant now = CivilTime.now(clock);
        Map<LineRef, NoticeLine> lines = new HashMap<>();
        inEachApplication(
                command.lines(),
                aggregates,
                (application, line) ->
                        lines.put(line, application.putOnNotice(line.item(), command.notice(), evaluations, now)));
        apply(new NoticePublished(
                command.notice(),
                command.title(),
                command.lines().stream()
                        .map(line -> Objects.requireNonNull(lines.get(line)))
                        .toList(),
                command.firstDay(),
                end,
                workingDays,
                now));
    }

    @EventSourcingHandler
    void evolve(NoticePublished event) {
        notice = event.notice();
        firstDay = event.firstDay();
        lastDay = event.lastDay();
        event.lines().forEach(line -> evaluators.put(line.ref(), Set.copyOf(line.evaluators())));
    }

    @CommandHandler
    void decide(WithdrawNotice command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeOpen();
        // an objection that lapses is one that nobody answers
        objections.linesUndecided().forEach(line -> mustNotHaveEvaluated(actor, line));
        Instant now = CivilTime.now(clock);
        apply(new NoticeWithdrawn(notice, command.reason(), objections.undecided(), now));
        // what was upheld stays upheld: to publish again is no way around it
        inEachApplication(evaluators.keySet(), aggregates, (application, line) -> {
            if (objections.isUpheld(line)) {
                application.upholdObjection(line.item(), notice, now);
            } else {
                application.takeOffNotice(line.item(), notice, now);
            }
        });
    }

    @EventSourcingHandler
    void evolve(NoticeWithdrawn event) {
        over = true;
    }

    @CommandHandler
    void decide(CloseNotice command, Actor actor, Aggregates aggregates, Clock clock) {
        Authority.requireDepartment(actor);
        mustBeOpen();
        mustHaveRun(CivilTime.today(clock));
        objections.mustAllBeDecided();
        Instant now = CivilTime.now(clock);
        Map<Boolean, List<LineRef>> lines =
                evaluators.keySet().stream().collect(Collectors.partitioningBy(objections::isUpheld));
        apply(new NoticeClosed(
                notice, Objects.requireNonNull(lines.get(false)), Objects.requireNonNull(lines.get(true)), now));
        inEachApplication(evaluators.keySet(), aggregates, (application, line) -> {
            if (objections.isUpheld(line)) {
                application.upholdObjection(line.item(), notice, now);
            } else {
                application.clear(line.item(), notice, now);
            }
        });
    }

    @EventSourcingHandler
    void evolve(NoticeClosed event) {
        over = true;
    }

    NoticeNo id() {
        return notice;
    }

    private static void inEachApplication(
            Collection<LineRef> lines, Aggregates aggregates, BiConsumer<FilingApplication, LineRef> act) {
        lines.stream()
                .sorted(IN_LOCK_ORDER)
                .forEach(line -> aggregates.in(
                        FilingApplication.class, line.application(), application -> act.accept(application, line)));
    }

    private void mustBeNew(NoticeNo number) {
        if (!evaluators.isEmpty()) {
            throw new RuleViolated(FailureCode.NOTICE_EXISTS, number.value());
        }
    }

    private static void mustNotBePast(LocalDate firstDay, LocalDate today) {
        if (firstDay.isBefore(today)) {
            throw new RuleViolated(FailureCode.NOTICE_START_PAST, firstDay.toString());
        }
    }

    void mustBeOpen() {
        if (over) {
            throw new RuleViolated(FailureCode.NOTICE_NOT_OPEN);
        }
    }

    void mustBeWithinPeriod(LocalDate today) {
        if (today.isBefore(firstDay)) {
            throw new RuleViolated(FailureCode.NOTICE_NOT_STARTED, firstDay.toString());
        }
        if (today.isAfter(lastDay)) {
            throw new RuleViolated(FailureCode.NOTICE_PERIOD_OVER, lastDay.toString());
        }
    }

    private void mustHaveRun(LocalDate today) {
        if (!today.isAfter(lastDay)) {
            throw new RuleViolated(FailureCode.NOTICE_PERIOD_RUNNING, lastDay.toString());
        }
    }

    void mustHave(LineRef line) {
        if (!evaluators.containsKey(line)) {
            throw new RuleViolated(FailureCode.NOTICE_LINE_UNKNOWN, line.toString());
        }
    }

    void mustNotHaveEvaluated(Actor actor, LineRef line) {
        if (Objects.requireNonNull(evaluators.get(line)).contains(actor.userId())) {
            throw new RuleViolated(FailureCode.EVALUATOR_MAY_NOT_DECIDE);
        }
    }

    @SuppressWarnings("NullAway.Init") // the first event sets what is not set here
    PublicNotice() {}
}
