package org.henji.kernel.agency.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 评估标准 (attachment 3 of the notice): sections of indicators with their points, 100 in all, and the vetoes.
 *
 * @param basis where it comes from, e.g. the document that sets it
 * @param sample whether it is sample data and nobody's official standard
 * @param passLine points of 100 that an evaluation needs
 * @param sectionFloorPercent share of its points that every section needs, 0 for none
 */
public record Standard(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 500) String basis,
        boolean sample,
        @Min(1) @Max(100) int passLine,
        @Min(0) @Max(100) int sectionFloorPercent,
        @NotEmpty @Size(max = 50) List<@Valid Section> sections,
        @Size(max = 50) List<@Valid Veto> vetoes) {

    public Standard {
        sections = List.copyOf(sections);
        vetoes = List.copyOf(vetoes);
    }

    public Stream<Indicator> indicators() {
        return sections.stream().flatMap(section -> section.indicators().stream());
    }

    public Optional<Indicator> indicator(String code) {
        return indicators().filter(indicator -> indicator.code().equals(code)).findFirst();
    }
}
