package org.henji.query.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.agency.applications.ApplicationState;
import org.henji.query.agency.directory.StandingState;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one territory.
 *
 * @param registered agencies
 * @param disqualified agencies whose status was cancelled
 * @param filed agencies that are filed for something, or for the item asked about
 * @param suspended of those
 * @param places filed agencies × items
 * @param applications in every state
 */
public record TerritoryCounts(
        RegionCode territory,
        int registered,
        int disqualified,
        int filed,
        int suspended,
        int places,
        List<StateCount> applications) {

    /** How many applications are in a state. */
    public record StateCount(ApplicationState state, int count) {}

    /** Whether an agency is registered or disqualified has nothing to do with an item; all else is of the item, if one is given. */
    static TerritoryCounts of(
            RegionCode territory,
            List<AgencyFigures> agencies,
            List<ApplicationFigure> applications,
            @Nullable ItemCode item) {
        List<AgencyFigures> filed = agencies.stream()
                .filter(agency -> item == null
                        ? !agency.filedFor().isEmpty()
                        : agency.filedFor().contains(item))
                .toList();
        return new TerritoryCounts(
                territory,
                agencies.size(),
                count(agencies, agency -> agency.standing().state() == StandingState.DISQUALIFIED),
                filed.size(),
                count(filed, agency -> agency.standing().state() == StandingState.SUSPENDED),
                item == null
                        ? filed.stream()
                                .mapToInt(agency -> agency.filedFor().size())
                                .sum()
                        : filed.size(),
                Arrays.stream(ApplicationState.values())
                        .map(state -> new StateCount(
                                state,
                                count(
                                        applications,
                                        application -> application.isFor(item)
                                                && application.progress().state() == state)))
                        .toList());
    }

    private static <T> int count(List<T> figures, Predicate<T> condition) {
        return Math.toIntExact(figures.stream().filter(condition).count());
    }
}
