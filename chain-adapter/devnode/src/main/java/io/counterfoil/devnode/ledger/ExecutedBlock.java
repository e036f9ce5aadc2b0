package io.counterfoil.devnode.ledger;

import io.counterfoil.devnode.evm.StateChanges;

/** A block and what it makes of its parent's state. */
record ExecutedBlock(Block block, StateChanges changes) {}
