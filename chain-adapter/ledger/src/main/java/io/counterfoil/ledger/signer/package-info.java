/** A vault in another process: docs/external-signer.md of chain-adapter says what the two say to each other. */
@NullMarked
package io.counterfoil.ledger.signer;

import org.jspecify.annotations.NullMarked;
