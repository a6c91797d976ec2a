package org.henji.query.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.henji.kernel.authority.Actor;
import org.henji.platform.message.RequestTrail;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A client that asks with named documents, as somebody or as nobody. */
record Asking(ExecutionGraphQlService service, Actor reader, Map<String, Object> variables) {

    static Asking as(ExecutionGraphQlService service, Actor reader) {
        return new Asking(service, reader, Map.of());
    }

    Asking with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(name, value);
        return new Asking(service, reader, more);
    }

    /** The answer, which must be free of errors when it is read. */
    GraphQlTester.Response ask(String document) {
        GraphQlTester.Request<?> request = tester().documentName(document);
        variables.forEach(request::variable);
        return request.execute();
    }

    /** The code of the only error. */
    String refusal(String document) {
        return code(ask(document));
    }

    static String code(GraphQlTester.Response response) {
        return (String) only(response).getExtensions().get("code");
    }

    static ResponseError only(GraphQlTester.Response response) {
        List<ResponseError> errors = new ArrayList<>();
        response.errors().satisfy(errors::addAll);
        if (errors.size() != 1) {
            throw new AssertionError("one error expected, not " + errors);
        }
        return errors.getFirst();
    }

    private ExecutionGraphQlServiceTester tester() {
        RequestTrail trail = new RequestTrail(reader, "request-0001", "192.0.2.7", Locale.CHINESE);
        return ExecutionGraphQlServiceTester.builder(service)
                .configureExecutionInput((input, builder) -> builder.locale(Locale.CHINESE)
                        .graphQLContext(Map.of(RequestTrail.KEY, trail))
                        .build())
                .build();
    }
}
