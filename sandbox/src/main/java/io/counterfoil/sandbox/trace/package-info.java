/** {@code ./counterfoil trace}: what the services did for one request, from the click to the block. */
@NullMarked
package io.counterfoil.sandbox.trace;

import org.jspecify.annotations.NullMarked;
