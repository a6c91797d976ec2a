package org.henji.query.session.papers;

import java.time.Instant;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentDecided;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a package, or was said to be.
 *
 * @param no its number in the package
 * @param reportedBy null only where the event carries no trail
 * @param outcome null while the centre has not decided
 */
public record CustodyIncident(
        int no,
        CustodyIncidentKind kind,
        CustodyStep during,
        String facts,
        @Nullable String expectedSeal,
        @Nullable String foundSeal,
        int expectedPapers,
        int foundPapers,
        @Nullable Actor reportedBy,
        Instant reportedAt,
        @Nullable Outcome outcome) {

    /** What the centre decided. */
    public record Outcome(IncidentDecision decision, String reason, Instant at) {}

    static CustodyIncident reported(CustodyIncidentReported event, Occurrence occurrence) {
        return new CustodyIncident(
                event.incident(),
                event.kind(),
                event.during(),
                event.facts(),
                event.expectedSeal(),
                event.foundSeal(),
                event.expectedPapers(),
                event.foundPapers(),
                occurrence.actor(),
                event.at(),
                null);
    }

    boolean isOpen() {
        return outcome == null;
    }

    boolean madeVoid() {
        return outcome != null && outcome.decision() == IncidentDecision.VOID;
    }

    CustodyIncident decided(CustodyIncidentDecided event) {
        return new CustodyIncident(
                no,
                kind,
                during,
                facts,
                expectedSeal,
                foundSeal,
                expectedPapers,
                foundPapers,
                reportedBy,
                reportedAt,
                new Outcome(event.decision(), event.reason(), event.at()));
    }
}
