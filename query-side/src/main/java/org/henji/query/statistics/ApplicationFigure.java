package org.henji.query.statistics;

import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.FilingApplicationEvent;
import org.henji.kernel.agency.FilingApplicationEvent.FilingApplied;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.henji.query.agency.applications.Progress;
import org.jspecify.annotations.Nullable;

/** What is counted of an application: it stays where it was received, wherever the agency moves. */
public record ApplicationFigure(ApplicationNo no, RegionCode region, RegionCode prefecture, Progress progress)
        implements Located {

    static ApplicationFigure of(FilingApplied e) {
        return new ApplicationFigure(e.application(), e.region(), e.prefecture(), Progress.begun(e));
    }

    ApplicationFigure after(FilingApplicationEvent event) {
        return new ApplicationFigure(no, region, prefecture, progress.after(event));
    }

    /** Null is any item. */
    boolean isFor(@Nullable ItemCode item) {
        return item == null
                || progress.items().stream().anyMatch(applied -> applied.item().equals(item));
    }
}
