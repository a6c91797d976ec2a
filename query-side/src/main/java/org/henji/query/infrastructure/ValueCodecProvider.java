package org.henji.query.infrastructure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Stores ids and codes (records of one text, marked with {@link JsonValue}) as that text, in rows as in events: a nested
 * document for every id would make rows larger and indexes clumsy.
 */
final class ValueCodecProvider implements CodecProvider {

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        if (!type.isRecord()) {
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        boolean isValue = components.length == 1
                && components[0].getType() == String.class
                && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
        return isValue ? codec(type, components[0].getAccessor()) : null;
    }

    private static <T> Codec<T> codec(Class<T> type, Method accessor) {
        try {
            return new ValueCodec<>(type, accessor, type.getConstructor(String.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no public canonical constructor", e);
        }
    }

    private record ValueCodec<T>(Class<T> type, Method accessor, Constructor<T> constructor) implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            try {
                writer.writeString((String) accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read a " + type.getSimpleName(), e);
            }
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            try {
                return constructor.newInstance(reader.readString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
            }
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
