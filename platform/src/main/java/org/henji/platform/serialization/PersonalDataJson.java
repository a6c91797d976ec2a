package org.henji.platform.serialization;

import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.platform.person.PersonKeysException;
import org.henji.platform.person.PersonalDataSealer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@code {"subject":"p_…","sealed":"…"}}; of an erased person only the subject. */
final class PersonalDataJson {

    private static final String SUBJECT = "subject";
    private static final String SEALED = "sealed";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectWriter PLAIN_WRITER = MAPPER.writerFor(Plain.class);
    private static final ObjectReader PLAIN_READER = MAPPER.readerFor(Plain.class);

    /** What is sealed; a later version may add components, all of them nullable. */
    private record Plain(
            String name,
            @Nullable CitizenIdNumber idNumber,
            @Nullable String phone,
            @Nullable String email) {}

    private PersonalDataJson() {}

    static final class Writer extends StdSerializer<PersonalData> {

        private final PersonalDataSealer sealer;

        Writer(PersonalDataSealer sealer) {
            super(PersonalData.class);
            this.sealer = sealer;
        }

        @Override
        public void serialize(PersonalData person, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty(SUBJECT, person.subject().value());
            if (person.name() != null) {
                Plain plain = new Plain(person.name(), person.idNumber(), person.phone(), person.email());
                json.writeName(SEALED);
                json.writeBinary(sealer.seal(person.subject(), PLAIN_WRITER.writeValueAsBytes(plain)));
            }
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<PersonalData> {

        private final PersonalDataSealer sealer;

        Reader(PersonalDataSealer sealer) {
            super(PersonalData.class);
            this.sealer = sealer;
        }

        @Override
        public PersonalData deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode json = context.readTree(parser);
            Subject subject = new Subject(json.required(SUBJECT).asString());
            JsonNode sealed = json.get(SEALED);
            if (sealed == null) {
                return PersonalData.erased(subject);
            }
            return sealer.open(subject, sealed.binaryValue())
                    .map(plaintext -> read(subject, plaintext))
                    .orElseGet(() -> PersonalData.erased(subject));
        }

        private static PersonalData read(Subject subject, byte[] plaintext) {
            try {
                Plain plain = PLAIN_READER.readValue(plaintext);
                return new PersonalData(subject, plain.name(), plain.idNumber(), plain.phone(), plain.email());
            } catch (JacksonException e) {
                // without the cause, which could quote the person
                throw new PersonKeysException("The personal data of " + subject + " is not what was sealed");
            }
        }
    }
}
