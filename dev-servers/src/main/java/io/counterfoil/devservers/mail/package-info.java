/** A mail server that delivers to nobody and shows what it was given. */
@NullMarked
package io.counterfoil.devservers.mail;

import org.jspecify.annotations.NullMarked;
