/** How many checkers an enterprise asks for. */
@NullMarked
package io.counterfoil.portal.rule;

import org.jspecify.annotations.NullMarked;
