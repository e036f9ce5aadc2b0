/** Pieces that a participant holds, and where their parts went. */
@NullMarked
package io.counterfoil.portal.voucher;

import org.jspecify.annotations.NullMarked;
