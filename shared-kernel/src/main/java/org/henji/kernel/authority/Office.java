package org.henji.kernel.authority;

import org.henji.kernel.agency.Uscc;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * The office somebody acts for: a level with its territory, or an agency.
 *
 * @param territory the region whose affairs the office handles; null only for an agency and the public
 * @param agency the agency, at level {@link Level#AGENCY} only
 */
public record Office(
        Level level,
        @Nullable RegionCode territory,
        @Nullable Uscc agency) {

    public Office {
        boolean complete = switch (level) {
            case AGENCY -> agency != null && territory == null;
            case PUBLIC -> agency == null && territory == null;
            default -> territory != null && agency == null;
        };
        if (!complete) {
            throw new IllegalArgumentException("an office at level " + level + " needs "
                    + (level == Level.AGENCY ? "an agency" : "a territory") + " and nothing else");
        }
    }

    public static Office agency(Uscc agency) {
        return new Office(Level.AGENCY, null, agency);
    }

    public static Office county(RegionCode territory) {
        return new Office(Level.COUNTY, territory, null);
    }

    public static Office prefecture(RegionCode territory) {
        return new Office(Level.PREFECTURE, territory, null);
    }

    /** An office whose territory is the whole province. */
    public static Office provincial(Level level) {
        return new Office(level, Regions.province().code(), null);
    }

    /** Whether the region lies in the territory of this office; an agency has none. */
    public boolean covers(RegionCode region) {
        return territory != null && Regions.covers(territory, region);
    }

    /** Whether this is the office of that very agency. */
    public boolean is(Uscc other) {
        return other.equals(agency);
    }
}
