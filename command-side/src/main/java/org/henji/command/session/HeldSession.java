package org.henji.command.session;

import java.time.LocalDate;
import java.util.Map;
import org.henji.kernel.catalogue.ItemCode;
import org.henji.kernel.session.Candidate;

/**
 * A session that is over: what was assessed, when, and who the candidates are.
 *
 * @param candidates by their numbers, without those who withdrew
 */
public record HeldSession(ItemCode item, LocalDate day, Map<Integer, Candidate> candidates) {

    public HeldSession {
        candidates = Map.copyOf(candidates);
    }
}
