/** {@code ./counterfoil audit}: the reading of the audit trail of module verification on this installation. */
@NullMarked
package io.counterfoil.sandbox.audit;

import org.jspecify.annotations.NullMarked;
