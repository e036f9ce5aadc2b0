/** The sandbox's external signer: a vault in a process of its own, for {@code up --signer}. */
@NullMarked
package io.counterfoil.sandbox.signer;

import org.jspecify.annotations.NullMarked;
