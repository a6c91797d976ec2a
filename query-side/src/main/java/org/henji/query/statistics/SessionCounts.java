package org.henji.query.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.session.scorebooks.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The figures of some sessions that have something in common: of the first four it is the one by which they were counted.
 *
 * @param sessions all that were not cancelled
 * @param held those that have ended
 * @param registered candidates who have not withdrawn
 * @param present candidates who were there
 * @param confirmed sessions whose results the prefecture has confirmed
 * @param examined candidates who were there in those
 * @param passed of those
 */
public record SessionCounts(
        @Nullable RegionCode territory,
        @Nullable ItemCode item,
        @Nullable Uscc uscc,
        @Nullable String month,
        int sessions,
        int cancelled,
        int held,
        int registered,
        int approved,
        int present,
        int confirmed,
        int examined,
        int passed) {

    private static final int PERCENT = 100;

    public static SessionCounts of(Dimension by, List<SessionFigures> figures) {
        SessionFigures any = figures.getFirst();
        List<SessionFigures> counted =
                figures.stream().filter(each -> !each.isCancelled()).toList();
        List<Tally> tallies = counted.stream()
                .map(SessionFigures::confirmed)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new SessionCounts(
                territory(by, any),
                by == Dimension.ITEM ? any.item() : null,
                by == Dimension.AGENCY ? any.uscc() : null,
                by == Dimension.MONTH ? any.month() : null,
                counted.size(),
                figures.size() - counted.size(),
                sum(counted, each -> each.isHeld() ? 1 : 0),
                sum(counted, SessionFigures::registered),
                sum(counted, SessionFigures::approved),
                sum(counted, SessionFigures::present),
                tallies.size(),
                sum(tallies, Tally::present),
                sum(tallies, Tally::passed));
    }

    /** Per cent of those examined, two decimals; null while nobody was. */
    @Nullable
    public Double passRate() {
        return examined == 0
                ? null
                : BigDecimal.valueOf(passed)
                        .multiply(BigDecimal.valueOf(PERCENT))
                        .divide(BigDecimal.valueOf(examined), 2, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /** What lies in a region that has left the tree is counted there, so that the sum stays right. */
    static RegionCode prefectureOf(SessionFigures figures) {
        return Objects.requireNonNullElse(figures.prefecture(), figures.region());
    }

    private static @Nullable RegionCode territory(Dimension by, SessionFigures figures) {
        return switch (by) {
            case PREFECTURE -> prefectureOf(figures);
            case COUNTY -> figures.region();
            case ITEM, AGENCY, MONTH -> null;
        };
    }

    private static <T> int sum(List<T> figures, ToIntFunction<T> count) {
        return figures.stream().mapToInt(count).sum();
    }
}
