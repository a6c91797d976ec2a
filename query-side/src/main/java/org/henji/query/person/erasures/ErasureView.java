package org.henji.query.person.erasures;

import static org.henji.query.infrastructure.Fold.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.henji.kernel.agency.Sha256;
import org.henji.kernel.authority.Actor;
import org.henji.kernel.person.Subject;
import org.henji.kernel.person.erasure.ErasureEvent;
import org.henji.kernel.person.erasure.ErasureEvent.ErasureDecided;
import org.henji.kernel.person.erasure.ErasureEvent.PersonErased;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of a person.
 *
 * @param retainedUntil the last day on which something about the person had to be kept
 * @param decidedBy null only where the event carries no trail
 * @param files photos that go with the person
 * @param carriedOutAt null until it has been carried out to its end
 */
public record ErasureView(
        Subject subject,
        String reason,
        LocalDate retainedUntil,
        Instant decidedAt,
        @Nullable Actor decidedBy,
        List<Sha256> files,
        @Nullable Instant carriedOutAt) {

    static ErasureView evolve(@Nullable ErasureView row, ErasureEvent event, Occurrence occurrence) {
        return switch (event) {
            case ErasureDecided e ->
                new ErasureView(
                        e.subject(), e.reason(), e.retainedUntil(), e.at(), occurrence.actor(), e.files(), null);
            case PersonErased e -> known(row).carriedOut(e.at());
        };
    }

    private ErasureView carriedOut(Instant at) {
        return new ErasureView(subject, reason, retainedUntil, decidedAt, decidedBy, files, at);
    }
}
