/** What became of a command. */
@NullMarked
package io.counterfoil.portal.operation;

import org.jspecify.annotations.NullMarked;
