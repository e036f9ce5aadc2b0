/** {@code ./counterfoil replay}: module replay on this installation. */
@NullMarked
package io.counterfoil.sandbox.replay;

import org.jspecify.annotations.NullMarked;
