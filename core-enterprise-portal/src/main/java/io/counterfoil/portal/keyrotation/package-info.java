/** Replacing the signing keys of participants. */
@NullMarked
package io.counterfoil.portal.keyrotation;

import org.jspecify.annotations.NullMarked;
