package org.henji.query.catalogue.proposals;

import java.util.Objects;
import org.henji.kernel.authority.Level;
import org.henji.kernel.region.RegionCode;
import org.henji.query.desk.Desk;
import org.jspecify.annotations.Nullable;

/**
 * Whose proposals lie on a desk.
 *
 * @param prefecture null: everybody's
 */
record Proposers(@Nullable RegionCode prefecture) {

    static Proposers of(Desk desk) {
        return new Proposers(desk.level() == Level.PREFECTURE ? Objects.requireNonNull(desk.region()) : null);
    }

    boolean includes(RegionCode proposer) {
        return prefecture == null || prefecture.equals(proposer);
    }
}
