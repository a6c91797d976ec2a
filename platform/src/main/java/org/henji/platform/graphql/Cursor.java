package org.henji.platform.graphql;

import java.util.Base64;
import java.util.List;
import org.henji.kernel.failure.FailureCode;
import org.henji.platform.failure.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The opaque form of a place in a sorted list: the sort keys of the entry, as a JSON array in URL-safe Base64. */
final class Cursor {

    private static final int LONGEST = 2_000;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private Cursor() {}

    static String encode(List<String> keys) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(keys));
    }

    static List<String> decode(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                List<String> keys = MAPPER.readValue(Base64.getUrlDecoder().decode(cursor), KEYS);
                if (keys != null && !keys.isEmpty() && !keys.contains(null)) {
                    return List.copyOf(keys);
                }
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // not one of ours, whatever it is
        }
        throw new Refused(FailureCode.CURSOR_INVALID);
    }
}
