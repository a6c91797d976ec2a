/** The embedded event store: Axon's storage engine on RocksDB. It knows nothing of the domain. */
@NullMarked
package org.henji.eventstore;

import org.jspecify.annotations.NullMarked;
