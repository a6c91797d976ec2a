package org.henji.query.audit;

import java.util.function.Function;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes whatever belongs to a person as {@code {"subject":"p_…"}}, by its type and wherever it stands. */
final class PseudonymsOnly extends SimpleModule {

    PseudonymsOnly() {
        super("henji-pseudonyms-only");
        addSerializer(new SubjectWriter<>(PersonalData.class, PersonalData::subject));
        addSerializer(new SubjectWriter<>(PersonalText.class, PersonalText::subject));
        addSerializer(new SubjectWriter<>(PersonalProfile.class, PersonalProfile::subject));
    }

    private static final class SubjectWriter<T> extends StdSerializer<T> {

        private final Function<T, Subject> subject;

        SubjectWriter(Class<T> type, Function<T, Subject> subject) {
            super(type);
            this.subject = subject;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("subject", subject.apply(value).value());
            json.writeEndObject();
        }
    }
}
