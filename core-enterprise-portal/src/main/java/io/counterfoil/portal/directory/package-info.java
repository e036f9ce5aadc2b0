/** The participants' names. */
@NullMarked
package io.counterfoil.portal.directory;

import org.jspecify.annotations.NullMarked;
