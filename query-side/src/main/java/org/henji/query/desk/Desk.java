package org.henji.query.desk;

import java.util.Objects;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;
import org.henji.platform.failure.Refused;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the desk of one office, and who looks at it: the office itself, or one above it, which may look and do nothing.
 * There is no desk without these checks, so nothing behind it has to repeat them.
 *
 * @param region of a bureau's desk; the province for the centre and the department
 * @param uscc of an agency's desk
 */
public record Desk(
        Actor reader,
        Level level,
        @Nullable RegionCode region,
        @Nullable Uscc uscc) {

    /**
     * The desk of an agency.
     *
     * @param lies where the agency lies; null when it is not registered
     */
    public static Desk ofAgency(Actor reader, Uscc agency, @Nullable RegionCode lies) {
        Office office = reader.office();
        switch (office.level()) {
            case AGENCY -> {
                if (!office.is(agency)) {
                    throw new Refused(FailureCode.WRONG_AGENCY);
                }
            }
            case COUNTY, PREFECTURE, CENTER, DEPARTMENT, AUDITOR -> {
                if (lies == null) {
                    throw new Refused(FailureCode.NOT_FOUND, agency.value());
                }
                if (!office.covers(lies)) {
                    throw new Refused(FailureCode.WRONG_TERRITORY);
                }
            }
            case INTEGRATOR, PUBLIC -> throw new Refused(FailureCode.WRONG_LEVEL);
        }
        return new Desk(reader, Level.AGENCY, null, agency);
    }

    /**
     * The desk of a county bureau.
     *
     * @param asked the county; null for the reader's own
     */
    public static Desk ofCounty(Actor reader, @Nullable RegionCode asked) {
        return switch (reader.level()) {
            case COUNTY, PREFECTURE, CENTER, DEPARTMENT, AUDITOR ->
                ofBureau(reader, Level.COUNTY, RegionLevel.COUNTY, asked);
            case AGENCY, INTEGRATOR, PUBLIC -> throw new Refused(FailureCode.WRONG_LEVEL);
        };
    }

    /**
     * The desk of a prefecture bureau.
     *
     * @param asked the prefecture; null for the reader's own
     */
    public static Desk ofPrefecture(Actor reader, @Nullable RegionCode asked) {
        return switch (reader.level()) {
            case PREFECTURE, CENTER, DEPARTMENT, AUDITOR ->
                ofBureau(reader, Level.PREFECTURE, RegionLevel.PREFECTURE, asked);
            case AGENCY, COUNTY, INTEGRATOR, PUBLIC -> throw new Refused(FailureCode.WRONG_LEVEL);
        };
    }

    /** The desk of the provincial skill centre, which the department and auditors may look at. */
    public static Desk ofCenter(Actor reader) {
        return switch (reader.level()) {
            case CENTER, DEPARTMENT, AUDITOR -> ofProvince(reader, Level.CENTER);
            case AGENCY, COUNTY, PREFECTURE, INTEGRATOR, PUBLIC -> throw new Refused(FailureCode.WRONG_LEVEL);
        };
    }

    /** The desk of the provincial department, which auditors may look at. */
    public static Desk ofDepartment(Actor reader) {
        return switch (reader.level()) {
            case DEPARTMENT, AUDITOR -> ofProvince(reader, Level.DEPARTMENT);
            case AGENCY, COUNTY, PREFECTURE, CENTER, INTEGRATOR, PUBLIC -> throw new Refused(FailureCode.WRONG_LEVEL);
        };
    }

    private static Desk ofProvince(Actor reader, Level level) {
        return ofBureau(reader, level, RegionLevel.PROVINCE, Regions.province().code());
    }

    private static Desk ofBureau(Actor reader, Level level, RegionLevel regionLevel, @Nullable RegionCode asked) {
        Office office = reader.office();
        if (asked == null && office.level() != level) {
            throw new Refused(FailureCode.WRONG_LEVEL);
        }
        RegionCode territory = asked == null ? Objects.requireNonNull(office.territory()) : asked;
        if (!office.covers(territory)) {
            throw new Refused(FailureCode.WRONG_TERRITORY);
        }
        if (Regions.get(territory).level() != regionLevel) {
            throw new Refused(FailureCode.REGION_UNKNOWN, territory.value());
        }
        return new Desk(reader, level, territory, null);
    }

    /** Whether the reader is the office whose desk it is; only then may the reader act on what lies there. */
    public boolean isOwn() {
        return reader.level() == level
                && Objects.equals(reader.office().territory(), region)
                && Objects.equals(reader.office().agency(), uscc);
    }

    /** The office whose desk it is, as one word. */
    public OfficeKey office() {
        return uscc == null ? OfficeKey.of(level, Objects.requireNonNull(region)) : OfficeKey.of(uscc);
    }

    /** Restricts a selection to what belongs to this desk, given the names of the fields that tell; all of it is the province's. */
    public Selection cut(Selection selection, String usccField, String regionField, String prefectureField) {
        Selection owned = selection.where(usccField, uscc);
        return switch (limit()) {
            case COUNTY -> owned.where(regionField, Objects.requireNonNull(territory()));
            case PREFECTURE -> owned.where(prefectureField, Objects.requireNonNull(territory()));
            case AGENCY, CENTER, DEPARTMENT, AUDITOR -> owned;
            case INTEGRATOR, PUBLIC -> throw new IllegalStateException("there is no desk for level " + limit());
        };
    }

    /** Whether something that belongs to these lies on this desk; what is not known to belong to anybody is the province's. */
    public boolean holds(@Nullable Uscc ofAgency, @Nullable RegionCode inRegion, @Nullable RegionCode inPrefecture) {
        boolean owned = uscc == null || uscc.equals(ofAgency);
        return owned
                && switch (limit()) {
                    case COUNTY -> Objects.equals(inRegion, territory());
                    case PREFECTURE -> Objects.equals(inPrefecture, territory());
                    case AGENCY, CENTER, DEPARTMENT, AUDITOR -> true;
                    case INTEGRATOR, PUBLIC -> false;
                };
    }

    /**
     * Whose territory limits what lies here. An agency may have moved: a bureau that looks at its desk now sees what its own territory
     * received, and not what was another's.
     */
    private Level limit() {
        return level == Level.AGENCY ? reader.level() : level;
    }

    private @Nullable RegionCode territory() {
        return level == Level.AGENCY ? reader.office().territory() : region;
    }
}
