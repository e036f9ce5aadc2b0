/** What supervision found, who looks at it, and what it was. */
@NullMarked
package io.counterfoil.portal.supervisionalert;

import org.jspecify.annotations.NullMarked;
