/** Compares this engine with those of Axon; see {@code docs/benchmarks/event-store.md}. */
@NullMarked
package org.henji.eventstore.benchmark;

import org.jspecify.annotations.NullMarked;
