package org.henji.command.certificate;

import java.time.LocalDate;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.certificate.HandOverManner;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.Evidence;

/** How and when certificates came to their holders (核发), and what shows it. */
record HandOver(HandOverManner manner, LocalDate handedOn, Evidence receipt) {

    /** Nobody gets what is not printed yet, nor in the future. */
    void mustBePossible(LocalDate printedOn, LocalDate today) {
        if (handedOn.isBefore(printedOn) || handedOn.isAfter(today)) {
            throw new RuleViolated(FailureCode.HAND_OVER_DAY_INVALID, handedOn.toString());
        }
    }
}
