/** How far something is that takes long, said while it goes on. */
@NullMarked
package io.counterfoil.verification.progress;

import org.jspecify.annotations.NullMarked;
