package org.henji.query.audit;

import org.henji.platform.serialization.HenjiSerializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Events as readers outside the acting offices get them: in the form in which they are stored, and of people the pseudonym only. */
@Component
public final class EventJson {

    private final ObjectMapper mapper;

    @Autowired
    public EventJson(HenjiSerializer serializer) {
        this(serializer
                .getObjectMapper()
                .rebuild()
                .addModule(new PseudonymsOnly())
                .build());
    }

    private EventJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The same for readers who learn which office acted, and not who acted for it. */
    public EventJson withoutUsers() {
        return new EventJson(mapper.rebuild().addModule(new WithoutUsers()).build());
    }

    /** One line of JSON. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }
}
