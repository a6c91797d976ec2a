package org.henji.command.agency;

import java.util.List;
import org.henji.kernel.agency.Site;
import org.henji.kernel.agency.StaffMember;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.region.RegionCode;

/**
 * An item that an agency may assess on some day: where, and by whom of its own people.
 *
 * @param name the agency's name
 * @param region where the agency lies
 * @param site the site that the item is filed for
 * @param assessors 考评员 on its roster, whatever items their credentials cover
 * @param supervisors 内部质量督导员 on its roster
 */
public record FiledItemOnDay(
        Uscc agency,
        String name,
        RegionCode region,
        ItemCode item,
        Site site,
        List<StaffMember> assessors,
        List<StaffMember> supervisors) {

    public FiledItemOnDay {
        assessors = List.copyOf(assessors);
        supervisors = List.copyOf(supervisors);
    }
}
