package org.henji.query.infrastructure;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.henji.kernel.agency.AgencyEvents;
import org.henji.kernel.agency.Uscc;
import org.henji.kernel.event.DomainEvent;
import org.henji.kernel.region.RegionCode;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.IncidentDecision;
import org.henji.kernel.session.paper.PaperEvents;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentDecided;
import org.henji.kernel.session.paper.PaperPackageEvent.CustodyIncidentReported;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.henji.kernel.session.paper.PaperPackageEvent.StepDropped;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.kernel.session.paper.Signatory;

/** A package of papers on its way through many hands. */
final class RandomPapers {

    private static final List<IncidentDecision> DECISIONS =
            List.of(IncidentDecision.CONTINUE, IncidentDecision.UNFOUNDED, IncidentDecision.VOID);

    private final PackageNo no;
    private final Random random;
    private final List<DomainEvent> life;
    private CustodyStep last;
    private int incidents;
    private boolean isVoid;

    RandomPapers(PackageNo no, Uscc agency, RegionCode region, Random random, List<DomainEvent> life) {
        this.no = no;
        this.random = random;
        this.life = life;
        add(new PackagePrinted(no, no.session(), agency, region, "题卷-2026-A", PaperEvents.PAPERS, 2, 2, at()));
    }

    /** At the agency, with the seal shown to candidates. */
    void arrive() {
        take(
                CustodyStep.SEALED,
                CustodyStep.DISPATCHED,
                CustodyStep.RECEIVED,
                CustodyStep.STORED,
                CustodyStep.TAKEN_OUT,
                CustodyStep.SEAL_VERIFIED);
    }

    void areUsed() {
        take(CustodyStep.OPENED, CustodyStep.DISTRIBUTED, CustodyStep.COLLECTED, CustodyStep.RESEALED);
    }

    /** What has never left the centre is not returned there. */
    void returned() {
        if (last != null && last.compareTo(CustodyStep.DISPATCHED) > 0) {
            step(CustodyStep.RETURNED);
        }
        if (isVoid || random.nextBoolean()) {
            step(CustodyStep.DESTROYED);
        }
    }

    private void take(CustodyStep... steps) {
        for (CustodyStep step : steps) {
            if (isVoid) {
                return;
            }
            if (random.nextInt(6) == 0) {
                add(new StepProposed(no, step, PaperEvents.custody(step), first(step), at()));
                add(new StepDropped(no, step, "份数填错", at()));
            }
            if (random.nextInt(12) == 0) {
                incident(step);
            }
            if (!isVoid) {
                step(step);
            }
        }
    }

    private void step(CustodyStep step) {
        add(new StepProposed(no, step, PaperEvents.custody(step), first(step), at()));
        add(new StepTaken(no, step, PaperEvents.custody(step), PaperEvents.signatories(step), at()));
        last = step;
    }

    private void incident(CustodyStep during) {
        incidents++;
        IncidentDecision decision = DECISIONS.get(random.nextInt(DECISIONS.size()));
        add(new CustodyIncidentReported(
                no,
                incidents,
                CustodyIncidentKind.OTHER,
                during,
                "外包装受潮",
                PaperEvents.SEAL,
                PaperEvents.SEAL,
                PaperEvents.PAPERS,
                PaperEvents.PAPERS,
                at()));
        add(new CustodyIncidentDecided(no, incidents, decision, "经核查", at()));
        isVoid = decision == IncidentDecision.VOID;
    }

    private static Signatory first(CustodyStep step) {
        return PaperEvents.signatories(step).getFirst();
    }

    private Instant at() {
        return AgencyEvents.AT.plusSeconds(life.size());
    }

    private void add(DomainEvent event) {
        life.add(event);
    }
}
