package org.henji.query.agency.applications;

import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationAccepted;
import org.henji.kernel.agency.FilingApplicationEvent.ApplicationRefused;
import org.henji.kernel.agency.FilingApplicationEvent.ComplianceReviewPassed;
import org.henji.kernel.agency.FilingApplicationEvent.ReturnedToPrefecture;
import org.henji.kernel.agency.Prohibition;
import org.henji.kernel.agency.ProhibitionFinding;
import org.henji.kernel.person.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What the offices found out about an application, beside what they decided.
 *
 * @param prohibitions as the prefecture looked them up when it accepted the application
 * @param barredBy for which of them it refused the application
 * @param attendance null before the centre has passed its compliance review, and again when that no longer stands
 */
public record Review(
        List<ProhibitionFinding> prohibitions,
        List<Prohibition> barredBy,
        @Nullable Attendance attendance) {

    static final Review NONE = new Review(List.of(), List.of(), null);

    /** Whom the centre sent to the prefecture's collective review, and when. */
    public record Attendance(PersonalData attendee, LocalDate attendedOn) {}

    Review after(FilingApplicationEvent event) {
        return switch (event) {
            case ApplicationAccepted e -> new Review(e.prohibitions(), barredBy, attendance);
            case ApplicationRefused e -> new Review(prohibitions, e.prohibitions(), attendance);
            case ComplianceReviewPassed e ->
                new Review(prohibitions, barredBy, new Attendance(e.attendee(), e.attendedOn()));
            case ReturnedToPrefecture e -> new Review(prohibitions, barredBy, null);
            // no other act finds anything out
            default -> this;
        };
    }
}
