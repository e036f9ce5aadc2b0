/** What a supplier has the platform take in its name: quotes for vouchers of one debtor, up to a yearly cost. */
@NullMarked
package io.counterfoil.portal.standinginstruction;

import org.jspecify.annotations.NullMarked;
