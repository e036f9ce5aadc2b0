/** {@code ./counterfoil replay}: a file of receivables becomes payables, vouchers, financings and payments on the running platform. */
@NullMarked
package io.counterfoil.sandbox.replay;

import org.jspecify.annotations.NullMarked;
