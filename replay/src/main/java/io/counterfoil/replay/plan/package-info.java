/** What a replay will do on which day, chosen by file and seed alone. */
@NullMarked
package io.counterfoil.replay.plan;

import org.jspecify.annotations.NullMarked;
