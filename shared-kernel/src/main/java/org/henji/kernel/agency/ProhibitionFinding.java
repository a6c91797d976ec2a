package org.henji.kernel.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the prefecture found out about a prohibition (禁止性规定核查), BR-08, BR-09.
 *
 * @param applies whether the applicant falls under it
 * @param source where it was looked up, e.g. the registrar's list and the day
 */
public record ProhibitionFinding(
        Prohibition prohibition,
        boolean applies,
        @NotBlank @Size(max = 500) String source) {}
