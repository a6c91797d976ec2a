package org.henji.query.statistics;

import static org.henji.query.infrastructure.Fold.known;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyDisqualified;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ItemFiled;
import org.henji.kernel.agency.AgencyEvent.ItemsWithdrawn;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.agency.directory.Locations;
import org.henji.query.agency.directory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one agency and its applications. Only the first event of an application says where it lies, and an agency may
 * move: a row for each territory would have to keep all of them to stay right, and would be written with every event. So the row
 * is the agency's, and a territory is summed over those that touch it.
 *
 * @param territories every county and prefecture in which it or one of its applications lies, which an index finds
 */
public record AgencyFigures(
        Uscc uscc,
        RegionCode region,
        @Nullable RegionCode prefecture,
        List<ItemCode> filedFor,
        Standing standing,
        List<ApplicationFigure> applications,
        List<RegionCode> territories)
        implements Located {

    static AgencyFigures evolve(@Nullable AgencyFigures row, AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> of(e.agency(), e.particulars().region(), List.of(), Standing.NORMAL, List.of());
            case ParticularsChanged e -> known(row).in(e.particulars().region());
            default -> known(row).after(event);
        };
    }

    static AgencyFigures evolve(@Nullable AgencyFigures row, FilingApplicationEvent event) {
        return event instanceof FilingApplied e
                ? known(row).with(and(known(row).applications, ApplicationFigure.of(e)))
                : known(row).with(known(row).changed(event));
    }

    private static AgencyFigures of(
            Uscc uscc,
            RegionCode region,
            List<ItemCode> filedFor,
            Standing standing,
            List<ApplicationFigure> applications) {
        @Nullable RegionCode prefecture = Locations.prefectureOf(region);
        List<RegionCode> territories = Stream.concat(
                        Stream.of(region, prefecture),
                        applications.stream()
                                .flatMap(application -> Stream.of(application.region(), application.prefecture())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new AgencyFigures(uscc, region, prefecture, filedFor, standing, applications, territories);
    }

    private AgencyFigures in(RegionCode newRegion) {
        return of(uscc, newRegion, filedFor, standing, applications);
    }

    private AgencyFigures with(List<ApplicationFigure> changed) {
        return of(uscc, region, filedFor, standing, changed);
    }

    private AgencyFigures after(AgencyEvent event) {
        List<ItemCode> filed = switch (event) {
            case ItemFiled e -> and(without(List.of(e.item())), e.item());
            case ItemsWithdrawn e -> without(e.items());
            case AgencyDisqualified e -> List.of();
            default -> filedFor;
        };
        return of(uscc, region, filed, standing.after(event), applications);
    }

    private List<ApplicationFigure> changed(FilingApplicationEvent event) {
        if (applications.stream().noneMatch(figure -> figure.no().equals(event.application()))) {
            throw new IllegalStateException("a change of an application that is not known");
        }
        return applications.stream()
                .map(figure -> figure.no().equals(event.application()) ? figure.after(event) : figure)
                .toList();
    }

    private List<ItemCode> without(List<ItemCode> items) {
        return filedFor.stream().filter(item -> !items.contains(item)).toList();
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}
