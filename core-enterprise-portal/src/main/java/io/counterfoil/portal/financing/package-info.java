/** Financing requests as their supplier or a bank sees them. */
@NullMarked
package io.counterfoil.portal.financing;

import org.jspecify.annotations.NullMarked;
