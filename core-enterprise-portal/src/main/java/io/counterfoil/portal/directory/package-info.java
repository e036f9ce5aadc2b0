/** The participants: their names, and who of them is a supplier or a bank. */
@NullMarked
package io.counterfoil.portal.directory;

import org.jspecify.annotations.NullMarked;
