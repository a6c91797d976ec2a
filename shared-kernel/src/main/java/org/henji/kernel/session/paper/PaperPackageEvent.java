package org.henji.kernel.session.paper;

import java.time.Instant;
import java.util.List;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.event.StoredEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.SessionNo;
import org.jspecify.annotations.Nullable;

/** What happens to a package of papers (试卷包, BR-19). */
public sealed interface PaperPackageEvent extends DomainEvent {

    PackageNo paperPackage();

    @Override
    default String streamId() {
        return paperPackage().value();
    }

    /**
     * 印制
     *
     * @param paperSet 题卷号 of the item bank
     * @param papers 份数
     * @param signaturesNeeded the rule of that day: people who sign each step
     * @param witnessesNeeded the rule of that day: candidates to whom the seal is shown before it is opened
     */
    @StoredEvent("paper.package-printed")
    record PackagePrinted(
            PackageNo paperPackage,
            SessionNo session,
            Uscc agency,
            RegionCode region,
            String paperSet,
            int papers,
            int signaturesNeeded,
            int witnessesNeeded,
            Instant at)
            implements PaperPackageEvent {}

    /** The first signature under a step; nothing has changed hands yet. */
    @StoredEvent("paper.step-proposed")
    record StepProposed(PackageNo paperPackage, CustodyStep step, Custody custody, Signatory signatory, Instant at)
            implements PaperPackageEvent {}

    /** One more signature, and still not enough. */
    @StoredEvent("paper.step-signed")
    record StepSigned(PackageNo paperPackage, CustodyStep step, Signatory signatory, Instant at)
            implements PaperPackageEvent {}

    /** Somebody who should sign does not, or who proposed it takes it back; the package stays where it is. */
    @StoredEvent("paper.step-dropped")
    record StepDropped(PackageNo paperPackage, CustodyStep step, String reason, Instant at)
            implements PaperPackageEvent {}

    /** 交接完成: all have signed. */
    @StoredEvent("paper.step-taken")
    record StepTaken(PackageNo paperPackage, CustodyStep step, Custody custody, List<Signatory> signatories, Instant at)
            implements PaperPackageEvent {

        public StepTaken {
            signatories = List.copyOf(signatories);
        }
    }

    /**
     * 异常报告: the package is held until the centre decides.
     *
     * @param incident running number in the package
     * @param expectedSeal what the seal should be
     * @param foundSeal what was found
     * @param expectedPapers how many there should be
     * @param foundPapers how many were found
     */
    @StoredEvent("paper.incident-reported")
    record CustodyIncidentReported(
            PackageNo paperPackage,
            int incident,
            CustodyIncidentKind kind,
            CustodyStep during,
            String facts,
            @Nullable String expectedSeal,
            @Nullable String foundSeal,
            int expectedPapers,
            int foundPapers,
            Instant at)
            implements PaperPackageEvent {}

    /** The centre has decided about an incident. */
    @StoredEvent("paper.incident-decided")
    record CustodyIncidentDecided(
            PackageNo paperPackage, int incident, IncidentDecision decision, String reason, Instant at)
            implements PaperPackageEvent {}
}
