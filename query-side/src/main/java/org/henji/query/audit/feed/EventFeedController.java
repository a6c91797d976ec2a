package org.henji.query.audit.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import org.henji.platform.security.ActorToken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed over HTTP. The thread of the request, a virtual one, is the client's for as long as it stays. */
@RestController
class EventFeedController {

    static final String PATH = "/events";

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String AFTER = "after";

    /** Eighteen digits always fit. */
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    private final EventFeed feed;

    EventFeedController(EventFeed feed) {
        this.feed = feed;
    }

    @GetMapping(PATH)
    void events(
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            @RequestParam(name = AFTER, required = false) @Nullable String after,
            ActorToken token,
            HttpServletResponse response) {
        // a browser that connects again sends the header with the address it began with
        Long position = lastEventId == null ? position(AFTER, after) : position(LAST_EVENT_ID, lastEventId);
        feed.send(position, token.getToken().getExpiresAt(), new ServerSentEvents(response));
    }

    private static @Nullable Long position(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!POSITION.matcher(text).matches()) {
            throw new Refused(FailureCode.VALIDATION_FAILED, name);
        }
        return Long.valueOf(text);
    }
}
