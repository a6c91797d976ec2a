package org.henji.command.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.henji.kernel.authority.Actor;
import org.henji.platform.message.RequestTrail;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import tools.jackson.databind.json.JsonMapper;

/** A client of the mutations: what it sends, and what it gets back. */
record Sending(ExecutionGraphQlService service, Actor actor, Locale locale, Map<String, Object> circumstances) {

    static final String REQUEST_ID = "request-0001";
    static final String CLIENT_ADDRESS = "192.0.2.7";

    private static final Set<Object> NOT_WRITTEN = Set.of("subject", "erased");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    record Answer(Receipt receipt, List<ResponseError> errors) {

        String code() {
            return (String) extension("code");
        }

        Object arguments() {
            return extension("arguments");
        }

        String message() {
            return only().getMessage();
        }

        private Object extension(String name) {
            return only().getExtensions().get(name);
        }

        private ResponseError only() {
            if (errors.size() != 1) {
                throw new AssertionError("one error expected, not " + errors + " beside " + receipt);
            }
            return errors.getFirst();
        }
    }

    static Sending by(ExecutionGraphQlService service, Actor actor) {
        return new Sending(service, actor, Locale.CHINESE, Map.of());
    }

    Sending inEnglish() {
        return new Sending(service, actor, Locale.ENGLISH, circumstances);
    }

    Sending expecting(long version) {
        return with("expectedVersion", version);
    }

    Sending because(String reason) {
        return with("reason", reason);
    }

    private Sending with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(circumstances);
        more.put(name, value);
        return new Sending(service, actor, locale, more);
    }

    Answer send(String mutation, Map<String, ?> input) {
        String inputType = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        GraphQlTester.Request<?> request = tester().document(
                        "mutation Act($input: " + inputType + "!, $expectedVersion: Long, $reason: String) {"
                                + " act: " + mutation
                                + "(input: $input, expectedVersion: $expectedVersion, reason: $reason)"
                                + " { id version position } }")
                .variable("input", input);
        circumstances.forEach(request::variable);
        List<ResponseError> errors = new ArrayList<>();
        GraphQlTester.Response response = request.execute();
        response.errors().satisfy(errors::addAll);
        Receipt receipt =
                errors.isEmpty() ? response.path("act").entity(Receipt.class).get() : null;
        return new Answer(receipt, errors);
    }

    private ExecutionGraphQlServiceTester tester() {
        RequestTrail trail = new RequestTrail(actor, REQUEST_ID, CLIENT_ADDRESS, locale);
        return ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput((input, builder) -> builder.locale(locale)
                        .graphQLContext(Map.of(RequestTrail.KEY, trail))
                        .build())
                .build();
    }

    /** A value as a client would write it: without the pseudonyms of its people, which only the server can make. */
    static Map<String, Object> written(Object value) {
        Map<?, ?> written = MAPPER.convertValue(value, Map.class);
        return withoutSubjects(written);
    }

    private static Map<String, Object> withoutSubjects(Map<?, ?> map) {
        Map<String, Object> result = new HashMap<>();
        map.forEach((name, value) -> {
            if (!NOT_WRITTEN.contains(name) && value != null) {
                result.put((String) name, clean(value));
            }
        });
        return result;
    }

    private static Object clean(Object value) {
        return switch (value) {
            case Map<?, ?> map -> withoutSubjects(map);
            case List<?> list -> list.stream().map(Sending::clean).toList();
            default -> value;
        };
    }
}
