/** The banks, and at which gateway each is. */
@NullMarked
package io.counterfoil.portal.bank;

import org.jspecify.annotations.NullMarked;
