package org.henji.platform.failure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.henji.kernel.failure.Failure;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The GraphQL shape of a failure, for answers that are given before or without GraphQL. */
public record FailureBody(List<Entry> errors) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** One error, as GraphQL has it. */
    public record Entry(String message, Map<String, Object> extensions) {}

    /** In the language of the client. */
    public static FailureBody of(Failure failure, HttpServletRequest request) {
        return new FailureBody(List.of(new Entry(failure.message(Languages.of(request)), extensions(failure))));
    }

    /** Answers the request with the failure and nothing else. */
    public static void write(
            HttpStatusCode status, Failure failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.getOutputStream().write(MAPPER.writeValueAsBytes(of(failure, request)));
    }

    /** What clients branch on. */
    public static Map<String, Object> extensions(Failure failure) {
        return Map.of(
                "code", failure.code().name(),
                "kind", failure.code().kind().name(),
                "arguments", failure.arguments());
    }
}
