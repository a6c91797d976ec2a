package org.henji.command.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.CitizenIdNumber;
import org.henji.kernel.person.EthnicGroups;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.rules.Rules;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.Photo;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of every candidate, whoever else is in the session; one place for all ways in which they come.
 *
 * @param day of the session
 * @param numbers the rules in force
 */
record CandidateRules(LocalDate day, LocalDate today, Rules numbers) {

    private static final int BYTES_PER_KILOBYTE = 1024;

    /** Everything that is wrong, in the order of the form. */
    List<CandidateProblem> problems(CandidateData data) {
        List<CandidateProblem> problems = new ArrayList<>(missing(data.person()));
        if (!EthnicGroups.contains(data.ethnicGroup())) {
            problems.add(CandidateProblem.in(
                    CandidateField.ETHNIC_GROUP,
                    FailureCode.CANDIDATE_FIELD_INVALID,
                    CandidateField.ETHNIC_GROUP.input()));
        }
        CitizenIdNumber number = data.person().idNumber();
        if (number != null) {
            if (data.sex() != number.sex()) {
                problems.add(CandidateProblem.in(CandidateField.SEX, FailureCode.CANDIDATE_SEX_DIFFERS));
            }
            if (!data.birthDate().equals(number.birthDate())) {
                problems.add(CandidateProblem.in(CandidateField.BIRTH_DATE, FailureCode.CANDIDATE_BIRTH_DATE_DIFFERS));
            }
            tooYoung(number).ifPresent(problems::add);
        }
        if (data.photo() != null) {
            inPhoto(data.photo()).ifPresent(problems::add);
        }
        return problems;
    }

    /** What another day of the session may have made wrong; of an erased person nothing is known any more. */
    Optional<CandidateProblem> byDay(Candidate candidate) {
        CitizenIdNumber number = candidate.person().idNumber();
        Photo photo = candidate.photo();
        Optional<CandidateProblem> age = number == null ? Optional.empty() : tooYoung(number);
        return age.or(() -> photo == null ? Optional.empty() : inPhoto(photo));
    }

    Optional<CandidateProblem> inPhoto(Photo photo) {
        int least = numbers.photoMinKilobytes();
        int most = numbers.photoMaxKilobytes();
        if (photo.size() < (long) least * BYTES_PER_KILOBYTE || photo.size() > (long) most * BYTES_PER_KILOBYTE) {
            return Optional.of(photoInvalid(least + "-" + most + " KB"));
        }
        LocalDate oldest = day.minusMonths(numbers.photoMaxAgeMonths());
        return photo.takenOn().isBefore(oldest) || photo.takenOn().isAfter(today)
                ? Optional.of(photoInvalid(oldest + " - " + today))
                : Optional.empty();
    }

    private Optional<CandidateProblem> tooYoung(CitizenIdNumber number) {
        int age = numbers.minimumCandidateAge();
        return number.birthDate().plusYears(age).isAfter(day)
                ? Optional.of(CandidateProblem.in(
                        CandidateField.ID_NUMBER, FailureCode.CANDIDATE_TOO_YOUNG, String.valueOf(age)))
                : Optional.empty();
    }

    private static List<CandidateProblem> missing(PersonalData person) {
        List<CandidateProblem> missing = new ArrayList<>();
        require(person.name(), CandidateField.NAME, missing);
        require(person.idNumber(), CandidateField.ID_NUMBER, missing);
        require(person.phone(), CandidateField.PHONE, missing);
        return missing;
    }

    private static void require(@Nullable Object value, CandidateField field, List<CandidateProblem> missing) {
        if (value == null || value.toString().isBlank()) {
            missing.add(CandidateProblem.in(field, FailureCode.CANDIDATE_FIELD_MISSING, field.input()));
        }
    }

    private static CandidateProblem photoInvalid(String expected) {
        return CandidateProblem.in(CandidateField.PHOTO, FailureCode.PHOTO_INVALID, expected);
    }
}
