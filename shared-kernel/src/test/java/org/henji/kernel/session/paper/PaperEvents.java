package org.henji.kernel.session.paper;

import static org.henji.kernel.agency.AgencyEvents.COUNTY;
import static org.henji.kernel.agency.AgencyEvents.USCC;
import static org.henji.kernel.catalogue.CatalogueEvents.AT;
import static org.henji.kernel.session.SessionEvents.SESSION;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.authority.Level;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentDecided;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.henji.kernel.session.paper.PaperPackageEvent.StepDropped;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepSigned;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;

/** A package of papers for the session of the tests: six papers under one seal. */
public final class PaperEvents {

    public static final PackageNo PACKAGE = PackageNo.of(SESSION, 1);
    public static final String SEAL = "F-000123";
    public static final int PAPERS = 6;

    public static final Signatory CENTER = new Signatory("center-keeper", Level.CENTER);
    public static final Signatory CENTER_WITNESS = new Signatory("center-witness", Level.CENTER);
    public static final Signatory AGENCY = new Signatory("agency-keeper", Level.AGENCY);
    public static final Signatory AGENCY_WITNESS = new Signatory("agency-witness", Level.AGENCY);

    private PaperEvents() {}

    public static PackagePrinted printed() {
        return printed(PACKAGE);
    }

    public static PackagePrinted printed(PackageNo paperPackage) {
        return new PackagePrinted(paperPackage, paperPackage.session(), USCC, COUNTY, "题卷-2026-A", PAPERS, 2, 2, AT);
    }

    /** Under rules of that many signatures and witnesses. */
    public static PackagePrinted printed(int signatures, int witnesses) {
        return new PackagePrinted(PACKAGE, SESSION, USCC, COUNTY, "题卷-2026-A", PAPERS, signatures, witnesses, AT);
    }

    public static Custody custody(CustodyStep step) {
        List<Integer> witnesses = step == CustodyStep.SEAL_VERIFIED ? List.of(1, 2) : List.of();
        boolean open = switch (step) {
            case OPENED, DISTRIBUTED, COLLECTED -> true;
            default -> false;
        };
        return new Custody("省鉴定中心保管员", "考核机构保管员", "保密室", PAPERS, open ? null : SEAL, witnesses);
    }

    public static StepProposed proposed(CustodyStep step) {
        return new StepProposed(PACKAGE, step, custody(step), signatories(step).getFirst(), AT);
    }

    public static StepSigned signed(CustodyStep step) {
        return new StepSigned(PACKAGE, step, signatories(step).getLast(), AT);
    }

    public static StepDropped dropped(CustodyStep step) {
        return new StepDropped(PACKAGE, step, "份数填错", AT);
    }

    public static StepTaken taken(CustodyStep step) {
        return new StepTaken(PACKAGE, step, custody(step), signatories(step), AT);
    }

    /** Two who may sign the step. */
    public static List<Signatory> signatories(CustodyStep step) {
        return switch (step) {
            case SEALED, DISPATCHED, DESTROYED -> List.of(CENTER, CENTER_WITNESS);
            case RECEIVED -> List.of(CENTER, AGENCY);
            case RETURNED -> List.of(AGENCY, CENTER);
            default -> List.of(AGENCY, AGENCY_WITNESS);
        };
    }

    public static CustodyIncidentReported incident(CustodyIncidentKind kind, CustodyStep during) {
        return new CustodyIncidentReported(PACKAGE, 1, kind, during, "交接时发现", SEAL, "F-000999", PAPERS, PAPERS, AT);
    }

    public static CustodyIncidentDecided decided(IncidentDecision decision) {
        return new CustodyIncidentDecided(PACKAGE, 1, decision, "经核查", AT);
    }

    /** Printed, and every step up to this one. */
    public static List<PaperPackageEvent> upTo(CustodyStep last) {
        return Stream.<PaperPackageEvent>concat(
                        Stream.of(printed()),
                        Arrays.stream(CustodyStep.values())
                                .filter(step -> step.compareTo(last) <= 0)
                                .map(PaperEvents::taken))
                .toList();
    }
}
