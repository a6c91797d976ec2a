package org.henji.command.certificate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.henji.command.certificate.BatchCommand.RequestBlanks;
import org.henji.command.infrastructure.Authority;
import org.henji.command.infrastructure.CivilTime;
import org.henji.command.infrastructure.PartId;
import org.henji.command.infrastructure.RuleViolated;
import org.henji.command.session.ScoreBooks;
import org.henji.command.session.SessionResults;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.certificate.BatchNo;
import org.henji.kernel.certificate.batch.BatchEvent.BlanksRequested;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersClaimed;
import org.henji.kernel.certificate.batch.ClaimsEvent.PassersReleased;
import org.henji.kernel.certificate.batch.ClaimsNo;
import org.henji.kernel.failure.FailureCode;

/**
 * For whom of a session blank certificates have been asked (已申请证书名单), BR-21: for everybody who has passed and nobody else,
 * once. Each request makes a {@link CertificateBatch} in the same act and gives it its number; a batch that comes to nothing
 * releases its passers, and its number is not used again. There is more than one batch only where a correction made somebody pass
 * later, or a request came back.
 */
@Aggregate
class CertificateClaims {

    @AggregateIdentifier
    private ClaimsNo claims;

    private int batches;
    private final Map<Integer, BatchNo> claimed = new HashMap<>();

    // the first request for a session is like any other
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PartId decide(RequestBlanks command, Actor actor, ScoreBooks scoreBooks, Clock clock) throws Exception {
        SessionResults session = scoreBooks.results(command.scoreBook());
        Authority.requireAgency(actor, session.agency());
        session.mustBeFinal();
        List<Integer> candidates = List.copyOf(mustBeAllWhoPassed(command.candidates(), session));
        if (batches == BatchNo.LAST) {
            throw new RuleViolated(FailureCode.BATCHES_USED_UP);
        }
        BatchNo batch = BatchNo.of(command.scoreBook().session(), batches + 1);
        Instant now = CivilTime.now(clock);
        apply(new PassersClaimed(command.claims(), batch, candidates, now));
        BlanksRequested requested =
                new BlanksRequested(batch, command.scoreBook(), session.agency(), session.region(), candidates, now);
        createNew(CertificateBatch.class, () -> new CertificateBatch(requested));
        return new PartId(batch.value());
    }

    @EventSourcingHandler
    void evolve(PassersClaimed event) {
        claims = event.claims();
        batches++;
        event.candidates().forEach(candidate -> claimed.put(candidate, event.batch()));
    }

    /** In the act after which the batch comes to nothing. */
    void release(BatchNo batch, List<Integer> candidates, Instant now) {
        apply(new PassersReleased(claims, batch, candidates, now));
    }

    @EventSourcingHandler
    void evolve(PassersReleased event) {
        claimed.keySet().removeAll(event.candidates());
    }

    /** In their order. */
    private SortedSet<Integer> mustBeAllWhoPassed(List<Integer> candidates, SessionResults session) {
        SortedSet<Integer> asked = new TreeSet<>();
        for (int candidate : candidates) {
            session.mustHavePassed(candidate);
            BatchNo other = claimed.get(candidate);
            if (other != null) {
                throw new RuleViolated(FailureCode.PASSER_ALREADY_REQUESTED, String.valueOf(candidate), other.value());
            }
            if (!asked.add(candidate)) {
                throw new RuleViolated(FailureCode.CANDIDATE_REPEATED, String.valueOf(candidate));
            }
        }
        String leftOut = session.passers().stream()
                .filter(passer -> !claimed.containsKey(passer) && !asked.contains(passer))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!leftOut.isEmpty()) {
            throw new RuleViolated(FailureCode.PASSERS_LEFT_OUT, leftOut);
        }
        return asked;
    }

    @SuppressWarnings("NullAway.Init") // the first event sets the id
    CertificateClaims() {}
}
