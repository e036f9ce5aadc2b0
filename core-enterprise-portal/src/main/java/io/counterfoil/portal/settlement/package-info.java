/** What the enterprise tells its banks to pay. */
@NullMarked
package io.counterfoil.portal.settlement;

import org.jspecify.annotations.NullMarked;
