package org.henji.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.security.ProtectedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A resource in which everything goes wrong. */
@RestController
class FailingResource {

    static final String SECRET = "what only the log may say";

    @Bean
    static ProtectedPath failing() {
        return new ProtectedPath(HttpMethod.GET, "/failing/**", Set.of(Level.CENTER));
    }

    @GetMapping("/failing/refused/{code}")
    void refused(@PathVariable FailureCode code, HttpServletResponse response) {
        response.setHeader("Content-Disposition", "attachment");
        throw new Refused(code, "1", "2");
    }

    @GetMapping("/failing/values/{digest}")
    String value(@PathVariable String digest) {
        return Sha256.parse(digest).value();
    }

    @GetMapping("/failing/unforeseen")
    void unforeseen() {
        throw new IllegalStateException(SECRET);
    }

    /** More than is kept back before it is sent. */
    @GetMapping("/failing/on-its-way/{reason}")
    void onItsWay(@PathVariable String reason, HttpServletResponse response) throws IOException {
        response.getOutputStream().write(new byte[1 << 16]);
        if (reason.equals("io")) {
            throw new IOException(SECRET);
        }
        throw new IllegalStateException(SECRET);
    }

    @GetMapping("/failing/lists")
    List<Integer> list(@RequestBody List<Integer> numbers) {
        return numbers;
    }

    @GetMapping("/failing/numbers/{number}")
    long number(@PathVariable long number) {
        return number;
    }
}
