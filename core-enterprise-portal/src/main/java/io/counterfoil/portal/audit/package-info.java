/** Who asked for what, and how it was answered. */
@NullMarked
package io.counterfoil.portal.audit;

import org.jspecify.annotations.NullMarked;
