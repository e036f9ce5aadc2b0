/** What a bank has lent, and the limits its people set. */
@NullMarked
package io.counterfoil.portal.limit;

import org.jspecify.annotations.NullMarked;
