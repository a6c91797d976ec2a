package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.session.PackageNo;
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
import org.henji.kernel.session.paper.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the work on a package of papers.
 *
 * @param last the step that was taken last; null while it is only printed
 * @param pending the step that waits for signatures
 * @param incidents those that the centre has not decided about, the first one first
 * @param isVoid whether it may only be returned and destroyed
 */
public record PaperCase(
        PackageNo no,
        int signaturesNeeded,
        @Nullable CustodyStep last,
        @Nullable Pending pending,
        List<Incident> incidents,
        boolean isVoid)
        implements Case {

    private static final Set<CustodyStep> OF_THE_CENTER =
            EnumSet.of(CustodyStep.SEALED, CustodyStep.DISPATCHED, CustodyStep.DESTROYED);
    private static final Set<CustodyStep> OF_BOTH = EnumSet.of(CustodyStep.RECEIVED, CustodyStep.RETURNED);

    /** A step that waits for signatures. */
    public record Pending(CustodyStep step, List<Signatory> signatories) {

        private boolean isSignedBy(String userId) {
            return signatories.stream().anyMatch(one -> one.userId().equals(userId));
        }

        private boolean isSignedBy(Level side) {
            return signatories.stream().anyMatch(one -> one.level() == side);
        }
    }

    /**
     * An incident that the centre has to decide about.
     *
     * @param by the user who reported it; null only where the event carries no trail
     */
    public record Incident(int no, @Nullable String by, Instant at) {}

    static PaperCase of(PackagePrinted event) {
        return new PaperCase(event.paperPackage(), event.signaturesNeeded(), null, null, List.of(), false);
    }

    PaperCase after(PaperPackageEvent event, @Nullable String userId) {
        return switch (event) {
            case PackagePrinted e -> of(e);
            case StepProposed e -> with(new Pending(e.step(), List.of(e.signatory())));
            case StepSigned e -> with(new Pending(e.step(), and(known(pending).signatories(), e.signatory())));
            case StepDropped e -> with((Pending) null);
            case StepTaken e -> new PaperCase(no, signaturesNeeded, e.step(), null, incidents, isVoid);
            case CustodyIncidentReported e -> with(and(incidents, new Incident(e.incident(), userId, e.at())), isVoid);
            case CustodyIncidentDecided e ->
                with(
                        incidents.stream()
                                .filter(open -> open.no() != e.incident())
                                .toList(),
                        isVoid || e.decision() == IncidentDecision.VOID);
        };
    }

    /** Nobody signs a step twice, nor decides about an incident that they reported. */
    @Override
    public boolean allows(String mutation, String userId, LocalDate today) {
        return switch (mutation) {
            case "signCustodyStep" -> pending != null && !pending.isSignedBy(userId);
            case "decideCustodyIncident" -> incidents.stream().anyMatch(open -> !userId.equals(open.by()));
            default -> true;
        };
    }

    /** What that side has to do for the package to go on its way; null while it is held, or the other side has to. */
    @Nullable
    Task custody(Level side) {
        if (!incidents.isEmpty()) {
            return null;
        }
        if (pending != null) {
            return maySign(pending, side)
                    ? task(InboxKind.PAPERS_TO_SIGN, side, "signCustodyStep", "dropCustodyStep")
                    : null;
        }
        return mover() == side
                ? task(InboxKind.PAPERS_TO_HAND_ON, side, "proposeCustodyStep", "reportCustodyIncident")
                : null;
    }

    /** At the centre, which decides. */
    @Nullable
    Task decision() {
        return incidents.isEmpty()
                ? null
                : task(InboxKind.CUSTODY_INCIDENT_TO_DECIDE, Level.CENTER, "decideCustodyIncident")
                        .since(incidents.getFirst().at());
    }

    /** At the department, which has to know at once and has nothing to send. */
    @Nullable
    Task alert() {
        return incidents.isEmpty()
                ? null
                : task(InboxKind.CUSTODY_INCIDENT_TO_WATCH, Level.DEPARTMENT)
                        .since(incidents.getFirst().at());
    }

    /** The last signature that is needed comes from the side that has not signed, where both sides sign. */
    private boolean maySign(Pending waiting, Level side) {
        if (!OF_BOTH.contains(waiting.step())) {
            return side == (OF_THE_CENTER.contains(waiting.step()) ? Level.CENTER : Level.AGENCY);
        }
        boolean isLast = waiting.signatories().size() + 1 >= signaturesNeeded;
        Level other = side == Level.CENTER ? Level.AGENCY : Level.CENTER;
        return !isLast || waiting.isSignedBy(other);
    }

    /** Whoever has the package moves it, once it has arrived the agency; back at the centre it may rest, unless it is void. */
    private @Nullable Level mover() {
        if (last == null || last == CustodyStep.SEALED) {
            return Level.CENTER;
        }
        return switch (last) {
            case RETURNED -> isVoid ? Level.CENTER : null;
            case DESTROYED -> null;
            case DISPATCHED -> isVoid ? Level.CENTER : Level.AGENCY;
            default -> Level.AGENCY;
        };
    }

    private Task task(InboxKind kind, Level level, String... mutations) {
        return Task.of(kind, level, no.value(), mutations);
    }

    private PaperCase with(@Nullable Pending waiting) {
        return new PaperCase(no, signaturesNeeded, last, waiting, incidents, isVoid);
    }

    private PaperCase with(List<Incident> open, boolean nowVoid) {
        return new PaperCase(no, signaturesNeeded, last, pending, open, nowVoid);
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}
