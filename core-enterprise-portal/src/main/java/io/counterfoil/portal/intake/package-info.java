/** Files of payables that an enterprise uploads: what was understood, what became of each row, what is corrected in place. */
@NullMarked
package io.counterfoil.portal.intake;

import org.jspecify.annotations.NullMarked;
