package org.henji.command.session;

import static org.henji.kernel.authority.Level.AGENCY;
import static org.henji.kernel.authority.Level.CENTER;
import static org.henji.kernel.session.paper.CustodyStep.COLLECTED;
import static org.henji.kernel.session.paper.CustodyStep.DESTROYED;
import static org.henji.kernel.session.paper.CustodyStep.DISPATCHED;
import static org.henji.kernel.session.paper.CustodyStep.DISTRIBUTED;
import static org.henji.kernel.session.paper.CustodyStep.OPENED;
import static org.henji.kernel.session.paper.CustodyStep.RECEIVED;
import static org.henji.kernel.session.paper.CustodyStep.RESEALED;
import static org.henji.kernel.session.paper.CustodyStep.RETURNED;
import static org.henji.kernel.session.paper.CustodyStep.SEALED;
import static org.henji.kernel.session.paper.CustodyStep.SEAL_VERIFIED;
import static org.henji.kernel.session.paper.CustodyStep.STORED;
import static org.henji.kernel.session.paper.CustodyStep.TAKEN_OUT;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.kernel.authority.Level;
import org.henji.kernel.failure.FailureCode;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * What a step in the custody of papers asks for: the table of docs/event-model/paper.md.
 *
 * @param after the steps that it may follow; none for the first one, which follows the printing
 * @param sides whose people sign it; where there are two sides, both do
 */
record CustodyRule(CustodyStep step, Set<CustodyStep> after, Set<Level> sides, SealUse seal) {

    /** What a step has to do with the seal. */
    enum SealUse {
        /** It puts one on. */
        SETS,
        /** Whoever takes part reads it. */
        STATES,
        /** There is none: the package is open. */
        NONE
    }

    private static final Map<CustodyStep, CustodyRule> TABLE = table(
            new CustodyRule(SEALED, Set.of(), Set.of(CENTER), SealUse.SETS),
            new CustodyRule(DISPATCHED, Set.of(SEALED), Set.of(CENTER), SealUse.STATES),
            new CustodyRule(RECEIVED, Set.of(DISPATCHED), Set.of(CENTER, AGENCY), SealUse.STATES),
            new CustodyRule(STORED, Set.of(RECEIVED, TAKEN_OUT), Set.of(AGENCY), SealUse.STATES),
            new CustodyRule(TAKEN_OUT, Set.of(STORED), Set.of(AGENCY), SealUse.STATES),
            new CustodyRule(SEAL_VERIFIED, Set.of(TAKEN_OUT), Set.of(AGENCY), SealUse.STATES),
            new CustodyRule(OPENED, Set.of(SEAL_VERIFIED), Set.of(AGENCY), SealUse.NONE),
            new CustodyRule(DISTRIBUTED, Set.of(OPENED), Set.of(AGENCY), SealUse.NONE),
            new CustodyRule(COLLECTED, Set.of(DISTRIBUTED), Set.of(AGENCY), SealUse.NONE),
            new CustodyRule(RESEALED, Set.of(COLLECTED), Set.of(AGENCY), SealUse.SETS),
            new CustodyRule(
                    RETURNED,
                    Set.of(RESEALED, RECEIVED, STORED, TAKEN_OUT, SEAL_VERIFIED),
                    Set.of(CENTER, AGENCY),
                    SealUse.STATES),
            new CustodyRule(DESTROYED, Set.of(RETURNED, SEALED), Set.of(CENTER), SealUse.STATES));

    static CustodyRule of(CustodyStep step) {
        return Objects.requireNonNull(TABLE.get(step));
    }

    /** Whether the step may be the next one, where all is well with the package. */
    boolean follows(@Nullable CustodyStep last) {
        return last == null ? after.isEmpty() : after.contains(last);
    }

    void mustBeSignedBy(Level level) {
        if (!sides.contains(level)) {
            throw new RuleViolated(FailureCode.CUSTODY_RIGHT_MISSING);
        }
    }

    /** The last signature that is needed comes from the side that has not signed. */
    void mustBeSignedByAllSides(Collection<Signatory> signatories) {
        List<Level> signed = signatories.stream().map(Signatory::level).toList();
        sides.stream().filter(side -> !signed.contains(side)).findFirst().ifPresent(side -> {
            throw new RuleViolated(FailureCode.CUSTODY_OTHER_SIDE_MISSING, side.name());
        });
    }

    private static Map<CustodyStep, CustodyRule> table(CustodyRule... rules) {
        Map<CustodyStep, CustodyRule> table = new EnumMap<>(CustodyStep.class);
        for (CustodyRule rule : rules) {
            table.put(rule.step(), rule);
        }
        return table;
    }
}
