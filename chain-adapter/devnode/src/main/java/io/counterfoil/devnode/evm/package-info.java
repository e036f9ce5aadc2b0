/** A Paris EVM: runs code on a given state and environment. Knows nothing of blocks, nodes or networks. */
@NullMarked
package io.counterfoil.devnode.evm;

import org.jspecify.annotations.NullMarked;
