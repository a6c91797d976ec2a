package org.henji.query.catalogue.proposals;

import java.time.Instant;
import java.time.LocalDate;
import org.henji.kernel.authority.Actor;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A step of a proposal: where it led, when, who and why.
 *
 * @param actor null only where the event carries no trail
 * @param text the justification, an opinion or a reason
 * @param documentNo 文号 of the letter, of a step that rests on one
 * @param documentDate its day
 */
public record ProposalAct(
        ProposalState led,
        Instant at,
        @Nullable Actor actor,
        @Nullable String text,
        @Nullable String documentNo,
        @Nullable LocalDate documentDate) {

    static ProposalAct of(ProposalState led, @Nullable String text, Occurrence occurrence) {
        return new ProposalAct(led, occurrence.event().at(), occurrence.actor(), text, null, null);
    }

    static ProposalAct by(ProposalState led, String documentNo, LocalDate day, Occurrence occurrence) {
        return new ProposalAct(led, occurrence.event().at(), occurrence.actor(), null, documentNo, day);
    }
}
