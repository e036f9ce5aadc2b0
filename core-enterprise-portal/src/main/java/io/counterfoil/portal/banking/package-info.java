/** What a bank has to do, and what it holds: requests to quote, financings to approve and to pay. */
@NullMarked
package io.counterfoil.portal.banking;

import org.jspecify.annotations.NullMarked;
