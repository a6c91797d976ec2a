package org.henji.kernel.agency;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.henji.kernel.catalogue.ItemCode;

/**
 * 申请项目: an item the agency applies for, and where it would assess it.
 *
 * @param annualCapacity 年考核能力, candidates a year
 */
public record AppliedItem(
        ItemCode item,
        @NotBlank @Size(max = 20) String siteNo,
        @Min(1) @Max(1_000_000) int annualCapacity) {}
