package org.henji.kernel.agency.notice;

import java.util.List;
import org.henji.kernel.agency.ApplicationNo;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;

/**
 * A line of a notice: one agency for one item.
 *
 * @param region the county that received the application, or the prefecture
 * @param evaluators the users who were ever on a panel of the application; they do not decide objections to it
 */
public record NoticeLine(
        ApplicationNo application,
        ItemCode item,
        Uscc agency,
        String agencyName,
        RegionCode region,
        RegionCode prefecture,
        List<String> evaluators) {

    public NoticeLine {
        evaluators = List.copyOf(evaluators);
    }

    public LineRef ref() {
        return new LineRef(application, item);
    }
}
