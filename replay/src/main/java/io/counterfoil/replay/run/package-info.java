/** Carries a plan out day by day, remembers how far it is, and reports. */
@NullMarked
package io.counterfoil.replay.run;

import org.jspecify.annotations.NullMarked;
