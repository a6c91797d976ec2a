package org.henji.platform.graphql;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.serialization.SerializationException;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.session.score.Points;
import org.henji.platform.failure.FailureTranslator;
import org.henji.platform.failure.Refused;
import org.henji.platform.message.RequestTrail;
import org.henji.platform.person.PersonKeysException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Fails in every way there is. */
@Controller
class ProbeController {

    static final String SECRET = "org.postgres.Secret 62010319900909";

    record Node(String name) {
        public Node node() {
            return this;
        }
    }

    record Trail(
            @Nullable String userId,
            @Nullable String level,
            String requestId,
            @Nullable String clientAddress,
            String locale) {}

    record Echo(
            @Nullable Long number,
            @Nullable LocalDate day,
            @Nullable LocalTime clock,
            @Nullable Instant moment) {}

    record Input(@NotBlank String name, @Size(max = 3) String phone) {}

    static final class ForeignException extends RuntimeException {}

    final AtomicInteger counted = new AtomicInteger();
    private final Validator validator;

    ProbeController(Validator validator) {
        this.validator = validator;
    }

    @Bean
    static FailureTranslator foreignFailures() {
        return exception -> exception instanceof ForeignException
                ? Optional.of(Failure.of(FailureCode.STORE_UNAVAILABLE))
                : Optional.empty();
    }

    @QueryMapping
    String fail(@Argument String how) {
        throw switch (how) {
            case "refused" -> new Refused(FailureCode.ITEM_RETIRED, "ZX-01-001");
            case "invalid" -> new InvalidValue(FailureCode.USCC_INVALID);
            case "details" ->
                new CommandExecutionException(SECRET, null, Failure.of(FailureCode.ITEM_NOT_PUBLISHED, "ZX-01-001"));
            case "query-details" -> new QueryExecutionException(SECRET, null, Failure.of(FailureCode.STALE, "9", "5"));
            case "wrapped" ->
                new CompletionException(new SerializationException(SECRET, new Refused(FailureCode.PERSON_ERASED)));
            case "no-details" -> new CommandExecutionException(SECRET, null);
            case "missing" -> new AggregateNotFoundException("91620103MA0000007D", SECRET);
            case "version" -> new ConflictingAggregateVersionException("id", 3, 5);
            case "modified" -> new ConflictingModificationException(SECRET);
            case "concurrent" -> new ConcurrencyException(SECRET);
            case "exists" -> new AggregateStreamCreationException(SECRET);
            case "keys" -> new IllegalStateException(SECRET, new PersonKeysException(SECRET));
            case "constraint" -> new ConstraintViolationException(SECRET, validator.validate(new Input(" ", "12345")));
            case "foreign" -> new IllegalStateException(SECRET, new ForeignException());
            default -> new IllegalStateException(SECRET);
        };
    }

    @QueryMapping
    @Nullable
    String nothing() {
        return null;
    }

    @QueryMapping
    Node node() {
        return new Node("n");
    }

    @QueryMapping
    Trail trail(@ContextValue(RequestTrail.KEY) RequestTrail trail) {
        return new Trail(
                trail.optionalActor().map(actor -> actor.userId()).orElse(null),
                trail.optionalActor().map(actor -> actor.level().name()).orElse(null),
                trail.requestId(),
                trail.clientAddress(),
                trail.locale().toLanguageTag());
    }

    @QueryMapping
    Echo echo(
            @Argument @Nullable Long number,
            @Argument @Nullable LocalDate day,
            @Argument @Nullable LocalTime clock,
            @Argument @Nullable Instant moment) {
        return new Echo(number, day, clock, moment);
    }

    @QueryMapping
    Points points(@Argument String given) {
        return new Points(given);
    }

    @QueryMapping
    boolean guess(@Argument @Nullable Map<String, Object> secret) {
        return secret == null;
    }

    /** The numbers from 1 to 250. */
    @QueryMapping
    Connection<Integer> numbers(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, 1);
        int from = page.hasAfter() ? Integer.parseInt(page.after().getFirst()) + 1 : 1;
        List<Integer> rows =
                IntStream.rangeClosed(from, 250).limit(page.fetch()).boxed().toList();
        return Connection.of(page, rows, number -> List.of(number.toString()), () -> {
            counted.incrementAndGet();
            return 250;
        });
    }
}
