/** Customs, as the sandbox and tests need it. */
@NullMarked
package io.counterfoil.devservers.customs;

import org.jspecify.annotations.NullMarked;
