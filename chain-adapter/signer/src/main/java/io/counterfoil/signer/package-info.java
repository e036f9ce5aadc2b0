/** The external signer: participants' keys in a process of its own, asked over mutual TLS. */
@NullMarked
package io.counterfoil.signer;

import org.jspecify.annotations.NullMarked;
