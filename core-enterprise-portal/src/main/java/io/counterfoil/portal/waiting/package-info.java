/** How many things wait for whoever looks. */
@NullMarked
package io.counterfoil.portal.waiting;

import org.jspecify.annotations.NullMarked;
