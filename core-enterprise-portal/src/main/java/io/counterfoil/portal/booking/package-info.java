/** What a bank's accounts show and nobody expected, and what its people say of it. */
@NullMarked
package io.counterfoil.portal.booking;

import org.jspecify.annotations.NullMarked;
