package org.henji.query.certificate.blanks;

import java.util.List;
import org.henji.kernel.certificate.BlankRange;
import org.henji.kernel.certificate.blank.BlankState;

/**
 * Blanks of a stock that are in one state.
 *
 * @param blanks in their order; none where the state is the end of a blank, and so of no more concern to the ledger
 */
public record Holding(BlankState state, int count, List<BlankRange> blanks) {}
