package org.henji.platform.serialization;

import org.henji.kernel.person.Subject;
import org.henji.platform.person.PersonKeysException;
import org.henji.platform.person.PersonalDataSealer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@code {"subject":"p_…","sealed":"…"}}; of an erased person only the subject. */
final class SealedJson {

    private static final String SUBJECT = "subject";
    private static final String SEALED = "sealed";

    // what is sealed is held to its null marks too: of another kind of value everything would be missing
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new NullMarkedRecords(), new JacksonAnnotationIntrospector()))
            .build();

    private SealedJson() {}

    static final class Writer<T, P> extends StdSerializer<T> {

        private final SealedForm<T, P> form;
        private final PersonalDataSealer sealer;

        Writer(SealedForm<T, P> form, PersonalDataSealer sealer) {
            super(form.type());
            this.form = form;
            this.sealer = sealer;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            Subject subject = form.subject().apply(value);
            json.writeStartObject();
            json.writeStringProperty(SUBJECT, subject.value());
            P plain = form.plain().apply(value);
            if (plain != null) {
                json.writeName(SEALED);
                json.writeBinary(sealer.seal(subject, MAPPER.writeValueAsBytes(plain)));
            }
            json.writeEndObject();
        }
    }

    static final class Reader<T, P> extends StdDeserializer<T> {

        private final SealedForm<T, P> form;
        private final PersonalDataSealer sealer;
        private final ObjectReader plainReader;

        Reader(SealedForm<T, P> form, PersonalDataSealer sealer) {
            super(form.type());
            this.form = form;
            this.sealer = sealer;
            this.plainReader = MAPPER.readerFor(form.plainType());
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode json = context.readTree(parser);
            Subject subject = new Subject(json.required(SUBJECT).asString());
            JsonNode sealed = json.get(SEALED);
            if (sealed == null) {
                return form.erased().apply(subject);
            }
            return sealer.open(subject, sealed.binaryValue())
                    .map(plaintext -> form.opened().apply(subject, read(subject, plaintext)))
                    .orElseGet(() -> form.erased().apply(subject));
        }

        private P read(Subject subject, byte[] plaintext) {
            try {
                return plainReader.readValue(plaintext);
            } catch (JacksonException e) {
                // without the cause, which could quote the person
                throw new PersonKeysException("The personal data of " + subject + " is not what was sealed");
            }
        }
    }
}
