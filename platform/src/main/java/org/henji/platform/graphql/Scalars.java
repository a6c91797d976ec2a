package org.henji.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
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
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import org.henji.kernel.session.score.Points;

/** The scalars beyond those of GraphQL itself. {@code Long} comes from the extended scalars. */
final class Scalars {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static final GraphQLScalarType DATE =
            text("Date", LocalDate.class, LocalDate::parse, LocalDate::toString, "a date such as 2026-03-02");

    static final GraphQLScalarType TIME =
            text("Time", LocalTime.class, LocalTime::parse, LocalTime::toString, "a time of day such as 09:00");

    static final GraphQLScalarType DATE_TIME = text(
            "DateTime",
            Instant.class,
            text -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS),
            MILLISECONDS::format,
            "a moment with its offset such as 2026-03-02T09:00:00+08:00");

    /** A text, because a client makes a binary fraction of a number; a number is taken too, as it was written. */
    static final GraphQLScalarType POINTS = GraphQLScalarType.newScalar()
            .name("Points")
            .coercing(new PointsCoercing())
            .build();

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

    /** What is no number of points is refused where an act reads it, under the code of the failure contract. */
    private static final class PointsCoercing implements Coercing<String, String> {

        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            if (result instanceof Points points) {
                return points.value();
            }
            throw new CoercingSerializeException("not points");
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String || input instanceof Number) {
                return input.toString();
            }
            throw new CoercingParseValueException("expected points such as 85.50");
        }

        @Override
        public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Object points = switch (input) {
                case StringValue text -> text.getValue();
                case IntValue whole -> whole.getValue();
                case FloatValue decimal -> decimal.getValue();
                default -> throw new CoercingParseLiteralException("expected points such as 85.50");
            };
            return String.valueOf(points);
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }
}
