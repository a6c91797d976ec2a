package org.henji.query.certificate.credential;

import static org.henji.query.infrastructure.Fold.known;

import java.util.List;
import java.util.stream.Stream;
import org.henji.query.infrastructure.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * The places that a certificate, or all certificates of a person, have in the lists of status. Each version of a certificate has a
 * place of its own, the position of the event that made it; so the paper of a version that has been corrected is revoked, while the
 * corrected one stands.
 *
 * @param places in the order in which they were made; the last is that of the version that stands
 * @param revoked those of them that are
 * @param lists those that have a revoked one in them, for an index
 */
public record StatusEntry(List<Long> places, List<Long> revoked, List<Long> lists) {

    /** What happens to places. */
    public enum Change {
        /** A version is made; what was there before stands, too. */
        MADE,
        /** A version is made in the place of the one before. */
        REPLACED,
        /** All are revoked. */
        REVOKED,
        /** All are revoked, if there are any. */
        FORGOTTEN
    }

    private static final StatusEntry NONE = new StatusEntry(List.of(), List.of(), List.of());

    static StatusEntry evolve(@Nullable StatusEntry row, Change change, Occurrence occurrence) {
        return switch (change) {
            case MADE -> (row == null ? NONE : row).with(occurrence.position());
            case REPLACED -> known(row).allRevoked().with(occurrence.position());
            case REVOKED -> known(row).allRevoked();
            case FORGOTTEN -> (row == null ? NONE : row).allRevoked();
        };
    }

    long latest() {
        return places.getLast();
    }

    private StatusEntry with(long place) {
        return new StatusEntry(Stream.concat(places.stream(), Stream.of(place)).toList(), revoked, lists);
    }

    private StatusEntry allRevoked() {
        return new StatusEntry(
                places,
                places,
                places.stream().map(place -> place / StatusBits.SIZE).distinct().toList());
    }
}
