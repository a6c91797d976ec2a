package org.henji.kernel.agency.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 一票否决项: what fails an evaluation whatever the points.
 *
 * @param code within the standard, e.g. V1
 */
public record Veto(
        @Pattern(regexp = "V\\d{1,2}") String code,
        @NotBlank @Size(max = 300) String title) {}
