/** Which booking is which expected payment, and what is to be said of all others. */
@NullMarked
package io.counterfoil.messages.matching;

import org.jspecify.annotations.NullMarked;
