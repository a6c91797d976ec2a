package org.henji.query.inbox;

import static org.henji.query.infrastructure.Fold.known;

import org.henji.kernel.agency.AgencyEvent;
import org.henji.kernel.agency.AgencyEvent.AgencyRegistered;
import org.henji.kernel.agency.AgencyEvent.ParticularsChanged;
import org.henji.kernel.agency.Uscc;
import org.jspecify.annotations.Nullable;

/** The lanes of work about a filed agency. */
enum AgencyLane {
    /** The agency puts something right by a day and reports it; whoever ordered that accepts or rejects it. */
    RECTIFICATION("rectification"),
    /** While the agency has not reported, whoever ordered the rectification keeps an eye on the last day. */
    SUPERVISION("supervision"),
    /** While items are blocked for want of assessors. */
    STAFFING("staffing");

    private final String name;

    AgencyLane(String name) {
        this.name = name;
    }

    String key(Uscc agency) {
        return name + "/" + agency;
    }

    /** What is to be done; null while nothing is. */
    @Nullable
    Task task(AgencyCase agency) {
        return switch (this) {
            case RECTIFICATION -> agency.rectifying();
            case SUPERVISION -> agency.supervising();
            case STAFFING -> agency.staffing();
        };
    }

    Matter evolve(@Nullable Matter row, AgencyEvent event) {
        About about = switch (event) {
            case AgencyRegistered e -> About.of(e.agency(), e.particulars());
            case ParticularsChanged e -> About.of(e.agency(), e.particulars());
            default -> known(row).about();
        };
        AgencyCase now = event instanceof AgencyRegistered
                ? AgencyCase.of(event.agency())
                : known(known(row).cases().agency()).after(event);
        return Matter.next(row, about, task(now), event.at(), Cases.of(now));
    }
}
