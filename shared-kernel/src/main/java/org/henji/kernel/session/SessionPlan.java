package org.henji.kernel.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.catalogue.specification.SpecificationNo;

/**
 * 考核计划: what an agency means to hold.
 *
 * @param specification the version that the session is held by, whatever is approved later
 * @param siteNo the agency's site
 * @param date the day, civil time of the province
 * @param startsAt to the minute
 * @param endsAt to the minute, the same day
 * @param expectedCandidates 预计人数
 */
public record SessionPlan(
        ItemCode item,
        SpecificationNo specification,
        @NotBlank @Size(max = 20) String siteNo,
        LocalDate date,
        LocalTime startsAt,
        LocalTime endsAt,
        @NotEmpty @Size(max = 99) List<@Valid Room> rooms,
        @Min(1) @Max(9801) int expectedCandidates) {

    public SessionPlan {
        rooms = List.copyOf(rooms);
    }

    /** How many can be seated. */
    public int stations() {
        return rooms.stream().mapToInt(Room::stations).sum();
    }
}
