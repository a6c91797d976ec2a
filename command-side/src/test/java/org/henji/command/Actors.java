package org.henji.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.region.RegionCode;

/** Somebody in every office that tests need. */
public final class Actors {

    public static final Actor DEPARTMENT = in(Office.provincial(Level.DEPARTMENT));
    /** A department whose territory is not the province: a token that an identity provider got wrong. */
    public static final Actor DEPARTMENT_ELSEWHERE = in(new Office(Level.DEPARTMENT, AgencyEvents.PREFECTURE, null));

    public static final Actor CENTER = in(Office.provincial(Level.CENTER));
    public static final Actor PREFECTURE = in(Office.prefecture(AgencyEvents.PREFECTURE));
    public static final Actor OTHER_PREFECTURE = in(Office.prefecture(AgencyEvents.OTHER_PREFECTURE));
    public static final Actor COUNTY = in(Office.county(AgencyEvents.COUNTY));
    public static final Actor OTHER_COUNTY = in(Office.county(AgencyEvents.OTHER_COUNTY));
    public static final Actor AGENCY = of(AgencyEvents.USCC);
    public static final Actor OTHER_AGENCY = of(AgencyEvents.OTHER_USCC);

    /** Anybody, without login. */
    public static final Actor PUBLIC = in(new Office(Level.PUBLIC, null, null));

    private Actors() {}

    public static Actor of(Uscc agency) {
        return in(Office.agency(agency));
    }

    /** Somebody at every level but that one, each with as much territory or with the very agency it needs. */
    public static Stream<Actor> atEveryLevelBut(Level level) {
        return Arrays.stream(Level.values()).filter(other -> other != level).map(Actors::at);
    }

    private static Actor at(Level level) {
        return switch (level) {
            case AGENCY -> AGENCY;
            case COUNTY -> COUNTY;
            case PREFECTURE -> PREFECTURE;
            case PUBLIC -> PUBLIC;
            case CENTER, DEPARTMENT, AUDITOR, INTEGRATOR -> in(Office.provincial(level));
        };
    }

    public static Actor county(RegionCode region) {
        return in(Office.county(region));
    }

    public static Actor prefecture(RegionCode region) {
        return in(Office.prefecture(region));
    }

    private static Actor in(Office office) {
        return new Actor("user-" + office.level().name().toLowerCase(Locale.ROOT), office, "officer");
    }
}
