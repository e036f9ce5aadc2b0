/** What a credit note, or an agreement in a dispute, takes off a payable before it is issued. */
@NullMarked
package io.counterfoil.portal.credit;

import org.jspecify.annotations.NullMarked;
