package org.henji.command.infrastructure;

import java.util.Objects;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;

/** Whether the actor's office may do what it is about to do. Aggregates ask first, before any other rule. */
public final class Authority {

    private Authority() {}

    /** An office of that level in whose territory the region lies. */
    public static void requireOffice(Actor actor, Level level, RegionCode region) {
        requireLevel(actor, level);
        if (!actor.office().covers(region)) {
            throw new RuleViolated(FailureCode.WRONG_TERRITORY);
        }
    }

    public static void requireDepartment(Actor actor) {
        requireOffice(actor, Level.DEPARTMENT, Regions.province().code());
    }

    /** The office of some prefecture of this province; tells which. */
    public static RegionCode requirePrefecture(Actor actor) {
        requireLevel(actor, Level.PREFECTURE);
        RegionCode prefecture = Objects.requireNonNull(actor.office().territory());
        if (!Regions.covers(Regions.province().code(), prefecture)) {
            throw new RuleViolated(FailureCode.WRONG_TERRITORY);
        }
        return prefecture;
    }

    /** The office of that very agency. */
    public static void requireAgency(Actor actor, Uscc agency) {
        requireLevel(actor, Level.AGENCY);
        if (!actor.office().is(agency)) {
            throw new RuleViolated(FailureCode.WRONG_AGENCY);
        }
    }

    private static void requireLevel(Actor actor, Level level) {
        if (actor.level() != level) {
            throw new RuleViolated(FailureCode.WRONG_LEVEL);
        }
    }
}
