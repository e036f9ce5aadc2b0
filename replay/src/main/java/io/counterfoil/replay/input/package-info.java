/** Files of receivables: what is read, what is refused, and why. */
@NullMarked
package io.counterfoil.replay.input;

import org.jspecify.annotations.NullMarked;
