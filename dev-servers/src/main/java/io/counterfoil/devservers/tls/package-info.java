/** A certificate authority for servers on one machine. */
@NullMarked
package io.counterfoil.devservers.tls;

import org.jspecify.annotations.NullMarked;
