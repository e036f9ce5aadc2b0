/** What a replay will do on which day, chosen by file and seed alone. */
@NullMarked
package io.counterfoil.sandbox.replay.plan;

import org.jspecify.annotations.NullMarked;
