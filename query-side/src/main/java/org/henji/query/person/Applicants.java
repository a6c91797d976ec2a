package org.henji.query.person;

import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;

/** People who let themselves be assessed. */
public final class Applicants {

    private Applicants() {}

    /**
     * Who has to do with candidates: the agency that assesses them, the prefecture that reviews them, and the province, which
     * issues their certificates. A county sees how many there are, and not who.
     */
    public static boolean areShownTo(Actor reader) {
        return switch (reader.level()) {
            case AGENCY, PREFECTURE, CENTER, DEPARTMENT -> true;
            case COUNTY, AUDITOR, INTEGRATOR, PUBLIC -> false;
        };
    }

    /** Whoever sees them, and auditors, who see nothing of them but the pseudonym. */
    public static boolean areKnownTo(Actor reader) {
        return areShownTo(reader) || reader.level() == Level.AUDITOR;
    }
}
