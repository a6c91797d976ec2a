package org.henji.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.axonserver.AxonServerFailures;
import org.henji.platform.failure.Failures;
import org.henji.platform.failure.InternalErrors;
import org.henji.platform.failure.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a sender gets to know who may be in another process: the details of an exception, never the exception itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalCommandBusTest {

    private static final String COMMAND = "command";

    private final LocalCommandBus bus = new LocalCommandBus(
            SimpleCommandBus.builder(),
            new Failures(List.of(new AxonServerFailures()), new InternalErrors()),
            new Sequels(() -> List.of(new Following())));

    /** What was followed, in its order. */
    private final List<String> followed = new ArrayList<>();

    private record Act(String name) implements Command {}

    private final class Following implements Sequel<Act> {

        @Override
        public Class<Act> follows() {
            return Act.class;
        }

        @Override
        public void play(Act act) {
            assertThat(CurrentUnitOfWork.isStarted()).isFalse();
            followed.add(act.name());
            if (act.name().equals("breaks")) {
                throw new IllegalStateException("the disk is full");
            }
        }
    }

    @Test
    void a_result_is_passed_on() {
        assertThat(answer(command -> "done").getPayload()).isEqualTo("done");
    }

    @Test
    void a_refusal_keeps_its_failure() {
        assertThat(failure(command -> {
                    throw new RuleViolated(FailureCode.ITEM_RETIRED, "ZX-01-001");
                }))
                .isEqualTo(Failure.of(FailureCode.ITEM_RETIRED, "ZX-01-001"));
        assertThat(failure(command -> {
                    throw new Refused(FailureCode.PERSON_ERASED);
                }))
                .isEqualTo(Failure.of(FailureCode.PERSON_ERASED));
    }

    @Test
    void an_aggregate_that_is_not_there_is_not_found() {
        assertThat(failure(command -> {
                    throw new AggregateNotFoundException("91620102MA7EDU013T-0001", "not there");
                }))
                .isEqualTo(Failure.of(FailureCode.NOT_FOUND, "91620102MA7EDU013T-0001"));
    }

    @Test
    void a_version_that_somebody_else_stored_first_shows_only_when_the_act_is_committed() {
        assertThat(failure(command -> {
                    CurrentUnitOfWork.get().onCommit(act -> {
                        throw new ConcurrencyException("version 3 is there");
                    });
                    return "done";
                }))
                .isEqualTo(Failure.of(FailureCode.CONCURRENT_CHANGE));
    }

    @Test
    void an_act_whose_connection_broke_may_have_been_stored() {
        assertThat(failure(command -> {
                    CurrentUnitOfWork.get().onCommit(act -> {
                        throw Status.UNAVAILABLE.asRuntimeException();
                    });
                    return "done";
                }))
                .isEqualTo(Failure.of(FailureCode.OUTCOME_UNKNOWN));
    }

    @Test
    void what_nobody_foresaw_is_told_by_its_reference_only() {
        Failure failure = failure(command -> {
            throw new IllegalStateException("a secret of the inside");
        });

        assertThat(failure.code()).isEqualTo(FailureCode.INTERNAL);
        assertThat(failure.arguments()).hasSize(1).noneMatch(reference -> reference.contains("secret"));
    }

    @Test
    void what_has_to_follow_an_act_follows_it_when_it_is_stored_and_before_it_is_answered() {
        List<String> order = new ArrayList<>();
        assertThat(answer(new Act("fine"), command -> {
                            CurrentUnitOfWork.get().afterCommit(act -> order.addAll(followed));
                            return "done";
                        })
                        .getPayload())
                .isEqualTo("done");
        assertThat(order).isEmpty();
        assertThat(followed).containsExactly("fine");
    }

    @Test
    void nothing_follows_what_is_refused() {
        assertThat(answer(new Act("refused"), command -> {
                            throw new RuleViolated(FailureCode.NOT_FOUND);
                        })
                        .isExceptional())
                .isTrue();
        assertThat(followed).isEmpty();
    }

    @Test
    void an_act_that_is_stored_and_lacks_what_has_to_follow_is_not_known_to_be_done() {
        RuleViolated answer =
                (RuleViolated) answer(new Act("breaks"), command -> "done").exceptionResult();
        assertThat(answer.getDetails()).contains(Failure.of(FailureCode.OUTCOME_UNKNOWN));
    }

    private Failure failure(MessageHandler<? super CommandMessage<?>> handler) {
        Throwable refusal = answer(handler).exceptionResult();
        assertThat(refusal).isInstanceOf(RuleViolated.class);
        return (Failure) ((RuleViolated) refusal).getDetails().orElseThrow();
    }

    private CommandResultMessage<?> answer(MessageHandler<? super CommandMessage<?>> handler) {
        return answer("payload", handler);
    }

    private CommandResultMessage<?> answer(Object payload, MessageHandler<? super CommandMessage<?>> handler) {
        AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
        bus.subscribe(COMMAND, handler);
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>(payload), COMMAND),
                (command, result) -> answer.set(result));
        return answer.get();
    }
}
