package org.henji.query.infrastructure;

import java.util.Objects;
import java.util.stream.Stream;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.platform.failure.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stores people in the form they have in events: sealed under their own key, the subject beside it as blind index. Destroying the
 * key erases the person in every row without touching it.
 */
final class PersonalDataCodec implements Codec<PersonalData> {

    private final ObjectMapper mapper;

    /** @param mapper one that seals people */
    PersonalDataCodec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void encode(BsonWriter writer, PersonalData person, EncoderContext context) {
        JsonNode sealed = seal(person);
        writer.writeStartDocument();
        sealed.properties()
                .forEach(field ->
                        writer.writeString(field.getKey(), field.getValue().asString()));
        writer.writeEndDocument();
    }

    /** A person who was erased after the event had been read must not come back, nor stop the read model. */
    private JsonNode seal(PersonalData person) {
        try {
            return json(person);
        } catch (RuntimeException e) {
            if (saysErased(e)) {
                return json(PersonalData.erased(person.subject()));
            }
            throw e;
        }
    }

    /** By way of the text, because a tree made directly keeps bytes as they are, and not in their JSON form. */
    private JsonNode json(PersonalData person) {
        return mapper.readTree(mapper.writeValueAsBytes(person));
    }

    private static boolean saysErased(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof Refused refused && refused.failure().code() == FailureCode.PERSON_ERASED);
    }

    @Override
    public PersonalData decode(BsonReader reader, DecoderContext context) {
        ObjectNode fields = mapper.createObjectNode();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.put(reader.readName(), reader.readString());
        }
        reader.readEndDocument();
        return mapper.treeToValue(fields, PersonalData.class);
    }

    @Override
    public Class<PersonalData> getEncoderClass() {
        return PersonalData.class;
    }
}
