package org.henji.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;

/** The scalars beyond those of GraphQL itself. {@code Long} comes from the extended scalars. */
final class Scalars {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static final GraphQLScalarType DATE =
            text("Date", LocalDate.class, LocalDate::parse, LocalDate::toString, "a date such as 2026-03-02");

    static final GraphQLScalarType DATE_TIME = text(
            "DateTime",
            Instant.class,
            text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS),
            MILLISECONDS::format,
            "a moment with its offset such as 2026-03-02T09:00:00+08:00");

    private Scalars() {}

    private static <T> GraphQLScalarType text(
            String name, Class<T> type, Function<String, T> parse, Function<T, String> format, String expected) {
        Function<Object, T> read = input -> {
            if (input instanceof String text) {
                return parse.apply(text);
            }
            throw new DateTimeException("not a text");
        };
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<T, String>() {
                    @Override
                    public String serialize(Object result, GraphQLContext context, Locale locale) {
                        if (!type.isInstance(result)) {
                            throw new CoercingSerializeException("not a " + type.getSimpleName());
                        }
                        return format.apply(type.cast(result));
                    }

                    @Override
                    public T parseValue(Object input, GraphQLContext context, Locale locale) {
                        try {
                            return read.apply(input);
                        } catch (DateTimeException e) {
                            throw new CoercingParseValueException("expected " + expected);
                        }
                    }

                    @Override
                    public T parseLiteral(
                            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
                        try {
                            return read.apply(input instanceof StringValue text ? text.getValue() : input);
                        } catch (DateTimeException e) {
                            throw new CoercingParseLiteralException("expected " + expected);
                        }
                    }

                    @Override
                    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
                        return StringValue.of(serialize(input, context, locale));
                    }
                })
                .build();
    }
}
