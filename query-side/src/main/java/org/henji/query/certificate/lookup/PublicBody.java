package org.henji.query.certificate.lookup;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What anyone sends to have a certificate looked up: a few short texts, and nothing longer is taken in. */
public final class PublicBody {

    /** A code that fits on paper is far shorter. */
    private static final int LONGEST = 8 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private PublicBody() {}

    /** To be read after the client was counted; null of what is too long or no JSON. */
    public static @Nullable JsonNode of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        try {
            return body.length > LONGEST ? null : MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** That member; null where it is no text. */
    public static @Nullable String text(JsonNode body, String member) {
        JsonNode text = body.path(member);
        return text.isString() ? text.asString() : null;
    }
}
