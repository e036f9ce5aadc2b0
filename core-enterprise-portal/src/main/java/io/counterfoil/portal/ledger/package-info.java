/** How far the chain is, and how much of it the pages show. */
@NullMarked
package io.counterfoil.portal.ledger;

import org.jspecify.annotations.NullMarked;
