/** {@code ./counterfoil backup} and {@code restore}: all that an installation keeps, as one file. */
@NullMarked
package io.counterfoil.sandbox.backup;

import org.jspecify.annotations.NullMarked;
