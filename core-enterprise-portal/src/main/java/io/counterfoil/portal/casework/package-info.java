/** Where cases stand, what waits for whom in them, and what stopped: asked of the workflow, which drives and decides nothing. */
@NullMarked
package io.counterfoil.portal.casework;

import org.jspecify.annotations.NullMarked;
