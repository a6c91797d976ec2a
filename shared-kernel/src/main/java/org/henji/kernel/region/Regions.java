package org.henji.kernel.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.failure.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * The tree of regions: the province, its 16 prefecture-level bodies, their 86 counties. It is read once from a resource, in
 * whose order all lists come.
 */
public final class Regions {

    private static final String RESOURCE = "gansu.csv";
    private static final String HEADER = "code,name,level,parent,scheme";

    private static final Map<RegionCode, Region> TREE = load();
    private static final Region PROVINCE = ofLevel(RegionLevel.PROVINCE).getFirst();
    private static final List<Region> PREFECTURES = ofLevel(RegionLevel.PREFECTURE);
    private static final List<Region> COUNTIES = ofLevel(RegionLevel.COUNTY);

    private Regions() {}

    public static Region get(RegionCode code) {
        return find(code).orElseThrow(() -> new InvalidValue(FailureCode.REGION_UNKNOWN, code.value()));
    }

    public static Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(TREE.get(code));
    }

    public static Region province() {
        return PROVINCE;
    }

    public static List<Region> prefectures() {
        return PREFECTURES;
    }

    public static List<Region> counties() {
        return COUNTIES;
    }

    public static List<Region> countiesOf(RegionCode prefecture) {
        Region parent = get(prefecture);
        return COUNTIES.stream()
                .filter(county -> parent.code().equals(county.parent()))
                .toList();
    }

    /** False for 嘉峪关市, 兰州新区 and 甘肃矿区: there the prefecture does the county's work itself. */
    public static boolean hasCounties(RegionCode prefecture) {
        return !countiesOf(prefecture).isEmpty();
    }

    /** The prefecture-level body that a county belongs to, or the given one itself; the province has none. */
    public static Region prefectureOf(RegionCode countyOrPrefecture) {
        Region region = get(countyOrPrefecture);
        return switch (region.level()) {
            case PREFECTURE -> region;
            case COUNTY -> get(Objects.requireNonNull(region.parent()));
            case PROVINCE -> throw new InvalidValue(FailureCode.REGION_UNKNOWN, countyOrPrefecture.value());
        };
    }

    /**
     * Whether {@code inner} is {@code outer} or lies below it. A code that is not in the tree (history keeps abolished ones)
     * covers nothing and is covered by nothing.
     */
    public static boolean covers(RegionCode outer, RegionCode inner) {
        for (Region region = TREE.get(inner); region != null; region = parentOf(region)) {
            if (region.code().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The region whose bureau receives the application of an agency at this location (BR-11): its county, or the prefecture
     * where there are no counties. Any other region is too coarse to be a location.
     */
    public static Region receivingRegion(RegionCode location) {
        Region region = get(location);
        boolean tooCoarse = region.level() == RegionLevel.PROVINCE || hasCounties(location);
        if (tooCoarse) {
            throw new InvalidValue(FailureCode.REGION_TOO_COARSE, location.value());
        }
        return region;
    }

    private static @Nullable Region parentOf(Region region) {
        return region.parent() == null ? null : TREE.get(region.parent());
    }

    private static List<Region> ofLevel(RegionLevel level) {
        return TREE.values().stream().filter(region -> region.level() == level).toList();
    }

    private static Map<RegionCode, Region> load() {
        var resource = Objects.requireNonNull(Regions.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var reader = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
            Map<RegionCode, Region> tree = new LinkedHashMap<>();
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                    .map(Regions::row)
                    .forEach(region -> tree.put(region.code(), region));
            return Collections.unmodifiableMap(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region row(String line) {
        List<String> columns = List.of(line.split(",", -1));
        String parent = columns.get(3);
        return new Region(
                new RegionCode(columns.get(0)),
                columns.get(1),
                RegionLevel.valueOf(columns.get(2)),
                CodeScheme.valueOf(columns.get(4)),
                parent.isEmpty() ? null : new RegionCode(parent));
    }
}
