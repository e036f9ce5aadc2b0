/** {@code ./counterfoil keys}: what lies in the installation's vaults, and its replacement. */
@NullMarked
package io.counterfoil.sandbox.keys;

import org.jspecify.annotations.NullMarked;
