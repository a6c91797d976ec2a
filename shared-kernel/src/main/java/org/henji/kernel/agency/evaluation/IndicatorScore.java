package org.henji.kernel.agency.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * 实得分: the points given for an indicator.
 *
 * @param indicator its code in the standard
 * @param points in steps of 0.5
 * @param deductionReason 扣分原因
 * @param evidence where it shows, e.g. a photo's number or a document
 */
public record IndicatorScore(
        @NotBlank @Size(max = 10) String indicator,
        double points,
        @Nullable @Size(max = 1000) String deductionReason,
        @Nullable @Size(max = 1000) String evidence) {}
