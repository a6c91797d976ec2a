package org.henji.query.certificate.register;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a certificate has come: its paper, and what the public may know, which are separate facts.
 *
 * @param reported where it is beyond the paper; null while the agency has to report it
 * @param publishedAt null while the public does not find it; it stays through every reprint
 */
public record Way(
        Paper paper, @Nullable Stage reported, @Nullable Instant publishedAt) {

    static final Way CODED = new Way(Paper.CODED, null, null);

    static Way imported(Instant at) {
        return new Way(Paper.HANDED_OVER, Stage.PUBLISHED, at);
    }

    Way with(Paper how) {
        return new Way(how, reported, publishedAt);
    }

    Way with(@Nullable Stage how) {
        return new Way(paper, how, publishedAt);
    }

    Way published(Instant at) {
        return new Way(paper, Stage.PUBLISHED, at);
    }

    Stage stage() {
        return Objects.requireNonNullElse(reported, Stage.of(paper));
    }
}
