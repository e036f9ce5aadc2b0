/** The first page of each role. */
@NullMarked
package io.counterfoil.portal.home;

import org.jspecify.annotations.NullMarked;
