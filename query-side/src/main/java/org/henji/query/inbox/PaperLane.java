package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import org.henji.kernel.authority.Level;
import org.henji.kernel.session.PackageNo;
import org.henji.kernel.session.paper.PaperPackageEvent;
import org.henji.kernel.session.paper.PaperPackageEvent.PackagePrinted;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/** The lanes of work about a package of papers: of each side by itself, and of those who have to know when something is wrong. */
enum PaperLane {
    CENTER("papers-center"),
    AGENCY("papers-agency"),
    /** Until the centre has decided about every incident. */
    INCIDENT("papers-incident"),
    /** As long as that, for the department. */
    ALERT("papers-alert");

    private final String name;

    PaperLane(String name) {
        this.name = name;
    }

    String key(PackageNo no) {
        return name + "/" + no;
    }

    /** What is to be done; null while nothing is. */
    @Nullable
    Task task(PaperCase papers) {
        return switch (this) {
            case CENTER -> papers.custody(Level.CENTER);
            case AGENCY -> papers.custody(Level.AGENCY);
            case INCIDENT -> papers.decision();
            case ALERT -> papers.alert();
        };
    }

    Matter evolve(@Nullable Matter row, PaperPackageEvent event, Occurrence occurrence) {
        if (event instanceof PackagePrinted e) {
            PaperCase begun = PaperCase.of(e);
            return Matter.next(null, About.of(e), task(begun), e.at(), Cases.of(begun));
        }
        PaperCase now = known(known(row).cases().paper()).after(event, Who.did(occurrence));
        return Matter.next(row, known(row).about(), task(now), event.at(), Cases.of(now));
    }
}
