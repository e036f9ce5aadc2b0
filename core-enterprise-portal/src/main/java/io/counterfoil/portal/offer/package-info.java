/** Offers made and received, and the answer to one. */
@NullMarked
package io.counterfoil.portal.offer;

import org.jspecify.annotations.NullMarked;
