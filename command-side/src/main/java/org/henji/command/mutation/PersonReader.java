package org.henji.command.mutation;

import java.util.Collection;
import java.util.Objects;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.Subject;
import org.henji.platform.person.Pseudonyms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a person as people type one, and gives the person the pseudonym under which the data will be kept. */
class PersonReader extends ValueDeserializer<PersonalData> {

    /** The attribute of a reading that collects the subjects read. */
    static final Object PEOPLE = Subject.class;

    private final Pseudonyms pseudonyms;

    PersonReader(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    private record PersonInput(
            String name,
            @Nullable CitizenIdNumber idNumber,
            @Nullable String phone,
            @Nullable String email) {}

    @Override
    public PersonalData deserialize(JsonParser input, DeserializationContext context) {
        PersonInput person = Objects.requireNonNull(context.readValue(input, PersonInput.class));
        Subject subject = subjectOf(person);
        collected(context).add(subject);
        return new PersonalData(subject, person.name(), person.idNumber(), person.phone(), person.email());
    }

    private Subject subjectOf(PersonInput person) {
        if (person.idNumber() != null) {
            return pseudonyms.of(person.idNumber());
        }
        if (person.phone() == null) {
            throw new InvalidValue(FailureCode.PERSON_INCOMPLETE, "person", "idNumber | phone");
        }
        return pseudonyms.of(person.name(), person.phone());
    }

    @SuppressWarnings("unchecked") // put there by CommandInput
    private static Collection<Subject> collected(DeserializationContext context) {
        return (Collection<Subject>) Objects.requireNonNull(context.getAttribute(PEOPLE));
    }
}
