package org.henji.query.session.papers;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyStep;
import org.henji.kernel.session.paper.PaperPackageEvent.StepProposed;
import org.henji.kernel.session.paper.PaperPackageEvent.StepTaken;
import org.henji.kernel.session.paper.Signatory;

/**
 * A step in the custody of a package: one that was taken, or one that waits for signatures.
 *
 * @param at when it was taken; of one that waits, when it was proposed
 */
public record HandOver(CustodyStep step, Custody custody, List<Signatory> signatories, Instant at) {

    static HandOver proposed(StepProposed event) {
        return new HandOver(event.step(), event.custody(), List.of(event.signatory()), event.at());
    }

    static HandOver taken(StepTaken event) {
        return new HandOver(event.step(), event.custody(), event.signatories(), event.at());
    }

    HandOver signedBy(Signatory signatory) {
        return new HandOver(
                step,
                custody,
                Stream.concat(signatories.stream(), Stream.of(signatory)).toList(),
                at);
    }
}
