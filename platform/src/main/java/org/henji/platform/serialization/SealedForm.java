package org.henji.platform.serialization;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.PersonalText;
import org.henji.kernel.person.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How a value that belongs to a person is parted into its subject and what is sealed of it, and put together again.
 *
 * @param plain what is sealed; null of an erased person
 */
record SealedForm<T, P>(
        Class<T> type,
        Class<P> plainType,
        Function<T, Subject> subject,
        Function<T, @Nullable P> plain,
        BiFunction<Subject, P, T> opened,
        Function<Subject, T> erased) {

    static final SealedForm<PersonalData, ?> DATA = new SealedForm<>(
            PersonalData.class,
            PlainData.class,
            PersonalData::subject,
            PlainData::of,
            (subject, plain) -> new PersonalData(subject, plain.name(), plain.idNumber(), plain.phone(), plain.email()),
            PersonalData::erased);

    static final SealedForm<PersonalText, ?> TEXT = new SealedForm<>(
            PersonalText.class,
            PlainText.class,
            PersonalText::subject,
            PlainText::of,
            (subject, plain) -> new PersonalText(subject, plain.text()),
            PersonalText::erased);

    static final SealedForm<PersonalProfile, ?> PROFILE = new SealedForm<>(
            PersonalProfile.class,
            PlainProfile.class,
            PersonalProfile::subject,
            PlainProfile::of,
            (subject, plain) -> new PersonalProfile(
                    subject,
                    plain.ethnicGroup(),
                    plain.education(),
                    plain.source(),
                    plain.employer(),
                    plain.address(),
                    plain.yearsOfWork()),
            PersonalProfile::erased);

    // a later version may add components to these, all of them nullable

    private record PlainData(
            String name,
            @Nullable CitizenIdNumber idNumber,
            @Nullable String phone,
            @Nullable String email) {

        static @Nullable PlainData of(PersonalData person) {
            return person.name() == null
                    ? null
                    : new PlainData(person.name(), person.idNumber(), person.phone(), person.email());
        }
    }

    private record PlainText(String text) {

        static @Nullable PlainText of(PersonalText written) {
            return written.text() == null ? null : new PlainText(written.text());
        }
    }

    private record PlainProfile(
            String ethnicGroup,
            @Nullable Education education,
            @Nullable CandidateSource source,
            @Nullable String employer,
            @Nullable String address,
            @Nullable Integer yearsOfWork) {

        static @Nullable PlainProfile of(PersonalProfile profile) {
            return profile.ethnicGroup() == null
                    ? null
                    : new PlainProfile(
                            profile.ethnicGroup(),
                            profile.education(),
                            profile.source(),
                            profile.employer(),
                            profile.address(),
                            profile.yearsOfWork());
        }
    }
}
