package org.henji.command.session;

import static org.henji.kernel.session.SessionEvents.SESSION;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.henji.kernel.catalogue.CatalogueEvents;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.Sex;
import org.henji.kernel.person.Subject;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.Photo;
import org.henji.kernel.session.RosterEvent.CandidatesRegistered;
import org.henji.kernel.session.SessionEvents;
import org.jspecify.annotations.Nullable;

/** What is entered about people who want to sit, for tests. */
final class Applicants {

    private Applicants() {}

    /** Of one of the candidates of {@link SessionEvents}. */
    static CandidateData data(int candidate) {
        return data(candidate, null);
    }

    static CandidateData data(int candidate, @Nullable Photo photo) {
        return data(SessionEvents.person(candidate), photo);
    }

    static CandidateData data(PersonalData person) {
        return data(person, null);
    }

    static CandidateData data(PersonalData person, @Nullable Photo photo) {
        CitizenIdNumber number = person.idNumber();
        return number == null
                ? data(person, Sex.FEMALE, LocalDate.of(1996, 1, 1), "汉族", photo)
                : data(person, number.sex(), number.birthDate(), "汉族", photo);
    }

    static CandidateData data(
            PersonalData person, Sex sex, LocalDate birthDate, String ethnicGroup, @Nullable Photo photo) {
        PersonalProfile usual = SessionEvents.profile(1);
        return new CandidateData(
                person,
                sex,
                birthDate,
                ethnicGroup,
                Education.SENIOR_SECONDARY,
                CandidateSource.SOCIETY,
                usual.employer(),
                "兰州市城关区示例路 1 号",
                usual.yearsOfWork(),
                false,
                photo);
    }

    /** Somebody born on that day. */
    static PersonalData person(String subject, LocalDate birthDate) {
        String day = birthDate.toString().replace("-", "");
        return new PersonalData(
                new Subject(subject), "测试某某", new CitizenIdNumber("620102" + day + "0000"), "13900000000", null);
    }

    static PersonalData person(int number) {
        return person("p_applicant-" + number, LocalDate.of(1995, 5, 5));
    }

    /** Some more people, with numbers of the session from the first to the last. */
    static CandidatesRegistered registered(int first, int last) {
        List<Candidate> candidates = IntStream.rangeClosed(first, last)
                .mapToObj(number -> data(person(number)).as(number))
                .toList();
        return new CandidatesRegistered(SESSION, candidates, null, 16, CatalogueEvents.AT);
    }
}
