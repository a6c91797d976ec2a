package org.henji.command.session;

import java.util.Objects;
import java.util.Optional;
import org.henji.kernel.session.paper.Custody;
import org.henji.kernel.session.paper.CustodyIncidentKind;
import org.henji.kernel.session.paper.CustodyStep;
import org.jspecify.annotations.Nullable;

/**
 * What a package of papers is, or is said to be.
 *
 * @param seal number of the seal; null while it has none
 */
record PackageContents(@Nullable String seal, int papers) {

    /** What is wrong when this is expected and that is found at a step; the seal comes first. */
    Optional<CustodyIncidentKind> differenceFrom(PackageContents found, CustodyRule rule) {
        if (rule.seal() == CustodyRule.SealUse.STATES && !Objects.equals(seal, found.seal)) {
            return Optional.of(CustodyIncidentKind.SEAL_WRONG);
        }
        // what is not handed out stays with the package and is counted again when all come back
        if (found.papers < papers && rule.step() != CustodyStep.DISTRIBUTED) {
            return Optional.of(CustodyIncidentKind.PAPERS_LOST);
        }
        return found.papers > papers ? Optional.of(CustodyIncidentKind.PAPERS_SURPLUS) : Optional.empty();
    }

    PackageContents after(CustodyRule rule, Custody custody) {
        return switch (rule.seal()) {
            case SETS -> new PackageContents(custody.seal(), papers);
            case STATES -> this;
            case NONE -> new PackageContents(null, papers);
        };
    }
}
