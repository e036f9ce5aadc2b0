/** Payables, and those that wait for a checker. */
@NullMarked
package io.counterfoil.portal.payable;

import org.jspecify.annotations.NullMarked;
