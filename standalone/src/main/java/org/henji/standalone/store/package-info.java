/** The embedded stores: events in RocksDB, read models in an in-process MongoDB; settings replace each. */
@NullMarked
package org.henji.standalone.store;

import org.jspecify.annotations.NullMarked;
