/** What the operators do before an account of a participant counts. */
@NullMarked
package io.counterfoil.portal.accountreview;

import org.jspecify.annotations.NullMarked;
