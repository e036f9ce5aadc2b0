/** A page that is open hears that something has happened, and says so. */
@NullMarked
package io.counterfoil.portal.changes;

import org.jspecify.annotations.NullMarked;
