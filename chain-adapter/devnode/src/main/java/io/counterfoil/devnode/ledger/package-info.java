/** The chain: transaction checks, pool, execution, blocks, receipts, replay. */
@NullMarked
package io.counterfoil.devnode.ledger;

import org.jspecify.annotations.NullMarked;
