package org.henji.command.mutation;

import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/**
 * Reads every value that has a {@code parse(String)} through it. The constructors of such values accept whatever history
 * holds; only {@code parse} asks for the format of today.
 */
class ParsedValues extends SimpleDeserializers {

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Method parse = type.getRawClass().isRecord()
                ? ClassUtils.getStaticMethod(type.getRawClass(), "parse", String.class)
                : null;
        return parse == null ? super.findBeanDeserializer(type, config, description) : new Parsed(parse);
    }

    private static final class Parsed extends ValueDeserializer<Object> {

        private final Method parse;

        Parsed(Method parse) {
            this.parse = parse;
        }

        @Override
        public Object deserialize(JsonParser input, DeserializationContext context) {
            return Objects.requireNonNull(ReflectionUtils.invokeMethod(parse, null, input.getString()));
        }
    }
}
