/** Pieces that a participant holds. */
@NullMarked
package io.counterfoil.portal.voucher;

import org.jspecify.annotations.NullMarked;
