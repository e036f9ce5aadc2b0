/** Files of receivables: what is read, what is refused, and why. */
@NullMarked
package io.counterfoil.intake;

import org.jspecify.annotations.NullMarked;
