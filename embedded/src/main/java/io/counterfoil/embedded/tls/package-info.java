/** A certificate authority for servers on one machine. */
@NullMarked
package io.counterfoil.embedded.tls;

import org.jspecify.annotations.NullMarked;
