package org.henji.kernel.agency.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 评估指标: one thing a panel gives points for.
 *
 * @param code within the standard, e.g. 3.4
 * @param maximum 应得分, points
 * @param guidance 评分办法: what gains and what loses points
 */
public record Indicator(
        @Pattern(regexp = "\\d{1,2}\\.\\d{1,2}") String code,
        @NotBlank @Size(max = 200) String title,
        @Min(1) @Max(100) int maximum,
        @NotBlank @Size(max = 1000) String guidance) {}
