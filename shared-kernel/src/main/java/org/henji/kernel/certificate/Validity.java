package org.henji.kernel.certificate;

import java.time.LocalDate;

/** How long a certificate is valid (证书有效期, BR-04): computed whenever it is asked for; nothing happens on the day it ends. */
public final class Validity {

    private Validity() {}

    /**
     * The last day on which it is valid: the day before the anniversary of its issue. Of what was issued on 29 February the
     * anniversary in a common year is 1 March. The notice does not say whether that day is included; that it is not is this
     * product's proposal.
     */
    public static LocalDate lastDay(LocalDate issuedOn, int years) {
        LocalDate anniversary = issuedOn.plusYears(years);
        return anniversary.getDayOfMonth() == issuedOn.getDayOfMonth() ? anniversary.minusDays(1) : anniversary;
    }
}
