/** Files: an append-only log of checksummed records, and the lock of a data directory. */
@NullMarked
package io.counterfoil.devnode.store;

import org.jspecify.annotations.NullMarked;
