package org.henji.command.mutation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.command.infrastructure.Command;
import org.henji.kernel.failure.Failure;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.platform.failure.Refused;
import org.henji.platform.person.PersonKeys;
import org.henji.platform.person.Pseudonyms;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Turns the input of a mutation into its command: what leaves here is well-formed, and its people have keys. */
@Component
class CommandInput {

    private final JsonMapper mapper;
    private final Validator validator;
    private final PersonKeys keys;

    CommandInput(Pseudonyms pseudonyms, PersonKeys keys, Validator validator) {
        SimpleModule values = new SimpleModule("henji-input");
        values.setDeserializers(new ParsedValues());
        values.addDeserializer(PersonalData.class, new PersonReader(pseudonyms));
        this.mapper = JsonMapper.builder()
                .addModule(values)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.validator = validator;
        this.keys = keys;
    }

    <C extends Command> C read(Class<C> type, Map<String, Object> input) {
        Set<Subject> people = new HashSet<>();
        C command = bind(type, input, people);
        validate(command);
        keys.ensure(people);
        return command;
    }

    private <C> C bind(Class<C> type, Map<String, Object> input, Collection<Subject> people) {
        try {
            return mapper.readerFor(type)
                    .withAttribute(PersonReader.PEOPLE, people)
                    .readValue(mapper.<JsonNode>valueToTree(input));
        } catch (JacksonException e) {
            throw e.getCause() instanceof InvalidValue invalid ? refusal(invalid.failure(), e) : e;
        }
    }

    /** The failure with the path of the value as its last argument: an input may hold the same kind of value many times. */
    private static Refused refusal(Failure failure, JacksonException e) {
        return new Refused(new Failure(
                failure.code(),
                Stream.concat(failure.arguments().stream(), Stream.of(path(e))).toList()));
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .substring(1);
    }

    private <C> void validate(C command) {
        Set<ConstraintViolation<C>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
