/** Rules that people write as DMN tables. */
@NullMarked
package io.counterfoil.decisions;

import org.jspecify.annotations.NullMarked;
