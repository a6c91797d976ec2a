package org.henji.query.infrastructure;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.platform.failure.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stores what belongs to a person in the form it has in events: sealed under that person's key, the subject beside it as blind
 * index. Destroying the key erases the person in every row without touching it.
 */
final class SealedCodec<T> implements Codec<T> {

    private final ObjectMapper mapper;
    private final Class<T> type;
    private final UnaryOperator<T> erasure;

    private SealedCodec(ObjectMapper mapper, Class<T> type, UnaryOperator<T> erasure) {
        this.mapper = mapper;
        this.type = type;
        this.erasure = erasure;
    }

    /** @param mapper one that seals people */
    static List<Codec<?>> all(ObjectMapper mapper) {
        return List.of(
                new SealedCodec<>(mapper, PersonalData.class, person -> PersonalData.erased(person.subject())),
                new SealedCodec<>(mapper, PersonalText.class, written -> PersonalText.erased(written.subject())),
                new SealedCodec<>(mapper, PersonalProfile.class, profile -> PersonalProfile.erased(profile.subject())));
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        JsonNode sealed = seal(value);
        writer.writeStartDocument();
        sealed.properties()
                .forEach(field ->
                        writer.writeString(field.getKey(), field.getValue().asString()));
        writer.writeEndDocument();
    }

    /** A person who was erased after the event had been read must not come back, nor stop the read model. */
    private JsonNode seal(T value) {
        try {
            return json(value);
        } catch (RuntimeException e) {
            if (saysErased(e)) {
                return json(erasure.apply(value));
            }
            throw e;
        }
    }

    /** By way of the text, because a tree made directly keeps bytes as they are, and not in their JSON form. */
    private JsonNode json(T value) {
        return mapper.readTree(mapper.writeValueAsBytes(value));
    }

    private static boolean saysErased(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof Refused refused && refused.failure().code() == FailureCode.PERSON_ERASED);
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        ObjectNode fields = mapper.createObjectNode();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.put(reader.readName(), reader.readString());
        }
        reader.readEndDocument();
        return mapper.treeToValue(fields, type);
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
