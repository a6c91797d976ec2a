package org.henji.kernel.agency.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 评估项目: the indicators that belong together.
 *
 * @param code within the standard, e.g. 3
 */
public record Section(
        @Pattern(regexp = "\\d{1,2}") String code,
        @NotBlank @Size(max = 200) String title,
        @NotEmpty @Size(max = 50) List<@Valid Indicator> indicators) {

    public Section {
        indicators = List.copyOf(indicators);
    }

    /** The points of the section. */
    public int maximum() {
        return indicators.stream().mapToInt(Indicator::maximum).sum();
    }
}
