/** What banks say of payments: statements with their bookings, and what became of instructions. Plain values. */
@NullMarked
package io.counterfoil.messages;

import org.jspecify.annotations.NullMarked;
