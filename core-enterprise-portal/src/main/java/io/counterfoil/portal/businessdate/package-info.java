/** The one date of every rule, from the receivables service. */
@NullMarked
package io.counterfoil.portal.businessdate;

import org.jspecify.annotations.NullMarked;
