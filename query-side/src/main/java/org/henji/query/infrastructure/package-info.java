/** The generic projector: folds, rows, tokens, positions; everything a read model needs and nothing it means. */
@NullMarked
package org.henji.query.infrastructure;

import org.jspecify.annotations.NullMarked;
