/** What a maker records, and the list of all that the enterprise owes. */
@NullMarked
package io.counterfoil.portal.recording;

import org.jspecify.annotations.NullMarked;
