package org.henji.query.agency.standards;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent;
import org.henji.kernel.agency.evaluation.EvaluationStandardEvent.EvaluationStandardReleased;
import org.henji.kernel.agency.evaluation.Section;
import org.henji.kernel.agency.evaluation.Standard;
import org.henji.kernel.agency.evaluation.StandardVersion;
import org.henji.kernel.agency.evaluation.Veto;

/**
 * An evaluation standard as it was released; it never changes.
 *
 * @param sample true for sample data that is nobody's official standard
 * @param sectionFloorPercent share of its points that every section needs, 0 for none
 */
public record StandardView(
        StandardVersion version,
        String title,
        String basis,
        boolean sample,
        int passLine,
        int sectionFloorPercent,
        List<Section> sections,
        List<Veto> vetoes,
        Instant releasedAt) {

    static StandardView evolve(EvaluationStandardEvent event) {
        return switch (event) {
            case EvaluationStandardReleased e -> of(e.version(), e.standard(), e.at());
        };
    }

    private static StandardView of(StandardVersion version, Standard standard, Instant releasedAt) {
        return new StandardView(
                version,
                standard.title(),
                standard.basis(),
                standard.sample(),
                standard.passLine(),
                standard.sectionFloorPercent(),
                standard.sections(),
                standard.vetoes(),
                releasedAt);
    }
}
