package org.henji.query.agency.notices;

import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.agency.notice.LineRef;
import org.henji.kernel.agency.notice.NoticeLine;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A line of a notice: one agency for one item. Who evaluated the agency is left out: the public has no use for it.
 *
 * @param objections how many were lodged
 * @param undecided how many of them wait for their decision
 * @param result null until the notice is closed
 */
public record NoticeLineView(
        ApplicationNo application,
        ItemCode item,
        Uscc uscc,
        String agencyName,
        RegionCode region,
        RegionCode prefecture,
        int objections,
        int undecided,
        @Nullable LineResult result) {

    static NoticeLineView of(NoticeLine line) {
        return new NoticeLineView(
                line.application(),
                line.item(),
                line.agency(),
                line.agencyName(),
                line.region(),
                line.prefecture(),
                0,
                0,
                null);
    }

    LineRef ref() {
        return new LineRef(application, item);
    }

    NoticeLineView objectedTo() {
        return with(objections + 1, undecided + 1, result);
    }

    NoticeLineView decided() {
        return with(objections, undecided - 1, result);
    }

    NoticeLineView lapsed() {
        return with(objections, 0, result);
    }

    NoticeLineView ended(LineResult how) {
        return with(objections, undecided, how);
    }

    private NoticeLineView with(int lodged, int open, @Nullable LineResult how) {
        return new NoticeLineView(application, item, uscc, agencyName, region, prefecture, lodged, open, how);
    }
}
