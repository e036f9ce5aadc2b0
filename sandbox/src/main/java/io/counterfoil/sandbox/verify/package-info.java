/** {@code ./counterfoil verify}: the three readers of module verification on this installation. */
@NullMarked
package io.counterfoil.sandbox.verify;

import org.jspecify.annotations.NullMarked;
