package org.henji.standalone.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.authority.Level;
import org.henji.kernel.authority.Office;
import org.henji.kernel.failure.InvalidValue;
import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.RegionLevel;
import org.henji.kernel.region.Regions;

/**
 * The offices of the demo, and the people in them. There is no list to keep: an office's name says which it is, so that every
 * county, every prefecture and every agency with a valid code can be tried. A dot and a short name after it make one of several
 * people in that office, for acts that one person alone must not do.
 */
final class DemoOffices {

    /** One name of each kind, to show. */
    static final List<String> EXAMPLES = List.of(
            "agency-91620102MA7EDU013T",
            "county-620102",
            "prefecture-620100",
            "center",
            "department",
            "auditor",
            "integrator");

    private static final List<Level> PROVINCIAL =
            List.of(Level.CENTER, Level.DEPARTMENT, Level.AUDITOR, Level.INTEGRATOR);

    private static final String PERSON = "\\.[a-z0-9]{1,20}$";

    private DemoOffices() {}

    /** The office with this name, or of the person with this name, if there is such an office. */
    static Optional<Office> find(String name) {
        return office(name.replaceFirst(PERSON, ""));
    }

    private static Optional<Office> office(String name) {
        String kind = name.replaceFirst("-.*", "");
        String key = name.substring(Math.min(name.length(), kind.length() + 1));
        return switch (kind) {
            case "agency" -> agency(key).map(Office::agency);
            case "county" -> region(key, RegionLevel.COUNTY).map(Office::county);
            case "prefecture" -> region(key, RegionLevel.PREFECTURE).map(Office::prefecture);
            default ->
                PROVINCIAL.stream()
                        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .map(Office::provincial);
        };
    }

    private static Optional<Uscc> agency(String code) {
        try {
            return Optional.of(Uscc.parse(code)).filter(uscc -> uscc.value().equals(code));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Optional<RegionCode> region(String code, RegionLevel level) {
        return Regions.find(new RegionCode(code))
                .filter(region -> region.level() == level)
                .map(Region::code);
    }
}
