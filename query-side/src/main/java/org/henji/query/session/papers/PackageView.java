package org.henji.query.session.papers;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.SessionNo;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperPackageEvent;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentDecided;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.henji.kernel.session.paper.PaperPackageEvent.StepDropped;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepSigned;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.query.agency.directory.Locations;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A package of papers with the whole chain of its custody.
 *
 * @param prefecture null when the region has left the tree of regions
 * @param printedAt the beginning of the chain
 * @param last the step that was taken last; null while it is only printed
 * @param seal the number of the seal on it; null while there is none
 * @param papers how many there are, as far as anybody found
 * @param pending the step that waits for signatures
 * @param chain the steps taken, in their order
 */
public record PackageView(
        PackageNo no,
        SessionNo session,
        Uscc uscc,
        RegionCode region,
        @Nullable RegionCode prefecture,
        String paperSet,
        int printed,
        int signaturesNeeded,
        Instant printedAt,
        PackageState state,
        @Nullable CustodyStep last,
        @Nullable String seal,
        int papers,
        @Nullable HandOver pending,
        List<HandOver> chain,
        List<CustodyIncident> incidents) {

    static PackageView evolve(@Nullable PackageView row, PaperPackageEvent event, Occurrence occurrence) {
        return switch (event) {
            case PackagePrinted e -> printed(e);
            case StepProposed e -> known(row).waitingFor(HandOver.proposed(e));
            case StepSigned e -> known(row).waitingFor(known(known(row).pending).signedBy(e.signatory()));
            case StepDropped e -> known(row).waitingFor(null);
            case StepTaken e -> known(row).taken(e);
            case CustodyIncidentReported e -> known(row).with(CustodyIncident.reported(e, occurrence));
            case CustodyIncidentDecided e -> known(row).decided(e);
        };
    }

    private static PackageView printed(PackagePrinted event) {
        return new PackageView(
                event.paperPackage(),
                event.session(),
                event.agency(),
                event.region(),
                Locations.prefectureOf(event.region()),
                event.paperSet(),
                event.papers(),
                event.signaturesNeeded(),
                event.at(),
                PackageState.MOVING,
                null,
                null,
                event.papers(),
                null,
                List.of(),
                List.of());
    }

    private PackageView taken(StepTaken event) {
        return with(
                state,
                event.step(),
                sealAfter(event.step(), event.custody()),
                papers,
                null,
                and(chain, HandOver.taken(event)),
                incidents);
    }

    /** An open package has none; every other step that moves it leaves the one that it names. */
    private static @Nullable String sealAfter(CustodyStep step, Custody custody) {
        return switch (step) {
            case OPENED, DISTRIBUTED, COLLECTED -> null;
            case SEALED, DISPATCHED, RECEIVED, STORED, TAKEN_OUT, SEAL_VERIFIED, RESEALED, RETURNED, DESTROYED ->
                custody.seal();
        };
    }

    private PackageView decided(CustodyIncidentDecided event) {
        CustodyIncident incident = incidents.stream()
                .filter(open -> open.no() == event.incident() && open.isOpen())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a decision about an incident that is not open"));
        List<CustodyIncident> known = incidents.stream()
                .map(each -> each.equals(incident) ? each.decided(event) : each)
                .toList();
        boolean asFound = event.decision() != IncidentDecision.UNFOUNDED;
        return with(
                stateAfter(known),
                last,
                asFound ? incident.foundSeal() : seal,
                asFound ? incident.foundPapers() : papers,
                pending,
                chain,
                known);
    }

    private static PackageState stateAfter(List<CustodyIncident> known) {
        if (known.stream().anyMatch(CustodyIncident::isOpen)) {
            return PackageState.HELD;
        }
        return known.stream().anyMatch(CustodyIncident::madeVoid) ? PackageState.VOID : PackageState.MOVING;
    }

    private PackageView waitingFor(@Nullable HandOver proposed) {
        return with(state, last, seal, papers, proposed, chain, incidents);
    }

    private PackageView with(CustodyIncident reported) {
        return with(PackageState.HELD, last, seal, papers, pending, chain, and(incidents, reported));
    }

    private PackageView with(
            PackageState newState,
            @Nullable CustodyStep newLast,
            @Nullable String newSeal,
            int newPapers,
            @Nullable HandOver proposed,
            List<HandOver> newChain,
            List<CustodyIncident> newIncidents) {
        return new PackageView(
                no,
                session,
                uscc,
                region,
                prefecture,
                paperSet,
                printed,
                signaturesNeeded,
                printedAt,
                newState,
                newLast,
                newSeal,
                newPapers,
                proposed,
                newChain,
                newIncidents);
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}
