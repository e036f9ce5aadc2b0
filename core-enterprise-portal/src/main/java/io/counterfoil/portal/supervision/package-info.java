/** What the regulator watches: the state of the whole, live, and what each figure is made of. */
@NullMarked
package io.counterfoil.portal.supervision;

import org.jspecify.annotations.NullMarked;
