package org.henji.query.audit;

import org.henji.platform.serialization.HenjiSerializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Events as readers outside the acting offices get them: in the form in which they are stored, and of people the pseudonym only. */
@Component
public final class EventJson {

    private final ObjectMapper mapper;

    public EventJson(HenjiSerializer serializer) {
        this.mapper = serializer
                .getObjectMapper()
                .rebuild()
                .addModule(new PseudonymsOnly())
                .build();
    }

    /** One line of JSON. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }
}
