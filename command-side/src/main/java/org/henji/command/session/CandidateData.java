package org.henji.command.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.henji.kernel.person.CandidateSource;
import org.henji.kernel.person.Education;
import org.henji.kernel.person.PersonalData;
import org.henji.kernel.person.PersonalProfile;
import org.henji.kernel.person.Sex;
import org.henji.kernel.session.Candidate;
import org.henji.kernel.session.Photo;
import org.jspecify.annotations.Nullable;

/**
 * What an agency enters about a candidate (报名信息). Sex and birth date are asked for to catch a mistyped number; the number
 * tells them, so they are not kept.
 *
 * @param resit 补考
 */
public record CandidateData(
        @Valid PersonalData person,
        Sex sex,
        LocalDate birthDate,
        @NotBlank @Size(max = 20) String ethnicGroup,
        Education education,
        CandidateSource source,
        @Nullable @Size(min = 1, max = 100) String employer,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Min(0) @Max(80) Integer yearsOfWork,
        boolean resit,
        @Nullable @Valid Photo photo) {

    CandidateData with(@Nullable Photo other) {
        return new CandidateData(
                person, sex, birthDate, ethnicGroup, education, source, employer, address, yearsOfWork, resit, other);
    }

    Candidate as(int number) {
        var profile =
                new PersonalProfile(person.subject(), ethnicGroup, education, source, employer, address, yearsOfWork);
        return new Candidate(number, person, profile, resit, photo);
    }

    /** Never shows the person, so that no log does. */
    @Override
    public String toString() {
        return "CandidateData[" + person.subject() + "]";
    }
}
