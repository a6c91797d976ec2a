package org.henji.query.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.Region;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.region.Regions;
import org.henji.query.agency.directory.AgencyDirectory;
import org.henji.query.infrastructure.ReadModel;
import org.henji.query.infrastructure.ReadModelDatabase;
import org.henji.query.infrastructure.Row;
import org.henji.query.infrastructure.Rows;
import org.henji.query.infrastructure.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Counts by territory. */
@Component
class Statistics {

    static final String TERRITORIES = "territories";

    static final ReadModel<AgencyFigures> MODEL = ReadModel.of(
                    AgencyFigures.class, "agency-figures", AgencyDirectory.GROUP, 1)
            .fedBy(AgencyEvent.class, e -> e.agency().value(), (row, e, occurrence) -> AgencyFigures.evolve(row, e))
            .fedBy(
                    FilingApplicationEvent.class,
                    e -> e.application().agency().value(),
                    (row, e, occurrence) -> AgencyFigures.evolve(row, e))
            .indexedBy(TERRITORIES, Row.KEY)
            .build();

    private final Rows<AgencyFigures> rows;

    Statistics(ReadModelDatabase database) {
        this.rows = database.rows(MODEL);
    }

    @Bean
    static ReadModel<AgencyFigures> agencyFiguresModel() {
        return MODEL;
    }

    TerritoryCounts ofCounty(RegionCode county, @Nullable ItemCode item) {
        Figures figures = new Figures(touching(county), at -> at.region().equals(county));
        return figures.by(Located::region, List.of(county), item).getFirst();
    }

    /** A prefecture without counties does the county's work itself, and is the only line. */
    List<TerritoryCounts> byCounty(RegionCode prefecture, @Nullable ItemCode item) {
        List<RegionCode> counties = codes(Regions.countiesOf(prefecture));
        Figures figures = new Figures(touching(prefecture), at -> prefecture.equals(at.prefecture()));
        return figures.by(Located::region, counties.isEmpty() ? List.of(prefecture) : counties, item);
    }

    /** What lies in a region that has left the tree is counted there, so that the sum stays right. */
    List<TerritoryCounts> byPrefecture(@Nullable ItemCode item) {
        Figures figures = new Figures(rows.all(Selection.all()), at -> true);
        return figures.by(
                at -> Objects.requireNonNullElse(at.prefecture(), at.region()), codes(Regions.prefectures()), item);
    }

    private List<AgencyFigures> touching(RegionCode territory) {
        return rows.all(Selection.all().where(TERRITORIES, territory));
    }

    private static List<RegionCode> codes(List<Region> regions) {
        return regions.stream().map(Region::code).toList();
    }

    /** Those of the figures that lie within what is counted. */
    private record Figures(List<AgencyFigures> agencies, List<ApplicationFigure> applications) {

        Figures(List<AgencyFigures> touching, Predicate<Located> within) {
            this(
                    touching.stream().filter(within).toList(),
                    touching.stream()
                            .flatMap(agency -> agency.applications().stream())
                            .filter(within)
                            .toList());
        }

        /** The listed territories in their order, whether anything lies there or not, then any other where something does. */
        List<TerritoryCounts> by(
                Function<Located, RegionCode> territory, List<RegionCode> listed, @Nullable ItemCode item) {
            Map<RegionCode, List<AgencyFigures>> agenciesBy =
                    agencies.stream().collect(Collectors.groupingBy(territory));
            Map<RegionCode, List<ApplicationFigure>> applicationsBy =
                    applications.stream().collect(Collectors.groupingBy(territory));
            Stream<RegionCode> others = Stream.of(agenciesBy, applicationsBy)
                    .flatMap(figures -> figures.keySet().stream())
                    .sorted(Comparator.comparing(RegionCode::value));
            return Stream.concat(listed.stream(), others)
                    .distinct()
                    .map(region -> TerritoryCounts.of(
                            region,
                            agenciesBy.getOrDefault(region, List.of()),
                            applicationsBy.getOrDefault(region, List.of()),
                            item))
                    .toList();
        }
    }
}
