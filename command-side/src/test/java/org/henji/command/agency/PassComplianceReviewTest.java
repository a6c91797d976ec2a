package org.henji.command.agency;

import static org.henji.command.Actors.CENTER;
import static org.henji.command.Acts.TODAY;
import static org.henji.kernel.agency.AgencyEvents.APPLICATION;
import static org.henji.kernel.agency.FilingEvents.ATTENDEE;
import static org.henji.kernel.agency.FilingEvents.compliancePassed;

import java.time.LocalDate;
import org.henji.command.agency.FilingCommand.PassComplianceReview;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.person.PersonalData;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Rule 20 of {@code docs/event-model/filing.md} (BR-13). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PassComplianceReviewTest {

    @Test
    void the_centre_passes_the_review_and_says_who_attended() {
        FilingAt.CENTER.stage().when(FilingActs.passReview(), CENTER).then(compliancePassed());
    }

    @Test
    void the_collective_review_has_been() {
        LocalDate tomorrow = TODAY.plusDays(1);
        FilingAt.CENTER
                .stage()
                .when(attended(tomorrow), CENTER)
                .thenRefused(FailureCode.ATTENDANCE_DAY_INVALID, tomorrow.toString());
    }

    @Test
    void it_was_not_before_the_application_was_accepted() {
        LocalDate yesterday = TODAY.minusDays(1);
        FilingAt.CENTER
                .stage()
                .when(attended(yesterday), CENTER)
                .thenRefused(FailureCode.ATTENDANCE_DAY_INVALID, yesterday.toString());
    }

    @Test
    void who_attended_has_a_name() {
        PersonalData nameless = new PersonalData(ATTENDEE.subject(), "  ", ATTENDEE.idNumber(), ATTENDEE.phone(), null);
        FilingAt.CENTER
                .stage()
                .when(new PassComplianceReview(APPLICATION, nameless, TODAY, null), CENTER)
                .thenRefused(FailureCode.PERSON_INCOMPLETE, "attendee", "name");
    }

    private static PassComplianceReview attended(LocalDate day) {
        return new PassComplianceReview(APPLICATION, ATTENDEE, day, null);
    }
}
