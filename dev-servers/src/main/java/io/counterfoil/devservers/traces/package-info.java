/** Where services of one machine send their traces: kept in a file, to be read by people and tests. */
@NullMarked
package io.counterfoil.devservers.traces;

import org.jspecify.annotations.NullMarked;
