package org.henji.query.audit.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The answer as a stream of server-sent events. A write returns when the client has taken what the server's small buffers cannot hold,
 * so a slow client slows down its own stream and costs no memory.
 */
record ServerSentEvents(HttpServletResponse response) {

    /** Shows the client at once that it is connected. */
    void begin(Duration retry) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // nginx would collect the events before it passes them on
        response.setHeader("X-Accel-Buffering", "no");
        write("retry: " + retry.toMillis() + "\n\n");
        flush();
    }

    /** None of the three may hold a line break. */
    void event(String id, String type, String data) throws IOException {
        write("id: " + id + "\nevent: " + type + "\ndata: " + data + "\n\n");
    }

    /** A comment, which clients skip. */
    void keepAlive() throws IOException {
        write(":\n\n");
        flush();
    }

    void flush() throws IOException {
        response.flushBuffer();
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
