/** What the operators do together: acts that wait for support, and what can be proposed. */
@NullMarked
package io.counterfoil.portal.governance;

import org.jspecify.annotations.NullMarked;
