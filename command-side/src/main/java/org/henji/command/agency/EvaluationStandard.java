package org.henji.command.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.agency.StandardCommand.ReleaseEvaluationStandard;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent.EvaluationStandardReleased;
import org.henji.kernel.agency.evaluation.Indicator;
import org.henji.kernel.agency.evaluation.Section;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.agency.evaluation.Veto;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.rules.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A version of the evaluation standard (评估标准, attachment 3 of the notice), BR-12. The department releases it; it never
 * changes, so that a score means the same for ever, and a change is another version. Which version a panel uses is decided
 * when the panel is formed.
 */
@Aggregate
class EvaluationStandard {

    private static final int ALL_POINTS = 100;

    @AggregateIdentifier
    private StandardVersion version;

    private @Nullable Standard standard;

    // releasing again is a business case: a clerk who is not sure whether it went through sends the form once more
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReleaseEvaluationStandard command, Actor actor, Rules rules, Clock clock) {
        Authority.requireDepartment(actor);
        pointsMustAddUp(command.standard());
        codesMustBeUnique(command.standard());
        if (standard == null) {
            passLineMustBeHighEnough(command.standard(), rules.evaluationPassLine());
            apply(new EvaluationStandardReleased(command.version(), command.standard(), CivilTime.now(clock)));
        } else if (!standard.equals(command.standard())) {
            throw new RuleViolated(FailureCode.STANDARD_ALREADY_RELEASED, version.value());
        }
    }

    @EventSourcingHandler
    void evolve(EvaluationStandardReleased event) {
        version = event.version();
        standard = event.standard();
    }

    private static void pointsMustAddUp(Standard standard) {
        int points = standard.sections().stream().mapToInt(Section::maximum).sum();
        if (points != ALL_POINTS) {
            throw new RuleViolated(FailureCode.STANDARD_POINTS_NOT_100, String.valueOf(points));
        }
    }

    private static void passLineMustBeHighEnough(Standard standard, int least) {
        if (standard.passLine() < least) {
            throw new RuleViolated(
                    FailureCode.STANDARD_PASS_LINE_TOO_LOW, String.valueOf(least), String.valueOf(standard.passLine()));
        }
    }

    /** Sections, indicators and vetoes are written differently, so one list tells whether any is there twice. */
    private static void codesMustBeUnique(Standard standard) {
        List<String> codes = Stream.of(
                        standard.sections().stream().map(Section::code),
                        standard.indicators().map(Indicator::code),
                        standard.vetoes().stream().map(Veto::code))
                .flatMap(some -> some)
                .toList();
        Listed.noneTwice(codes, code -> code, FailureCode.STANDARD_CODE_REPEATED, code -> code);
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    EvaluationStandard() {}
}
