@NullMarked
package io.counterfoil.devservers.postgres;

import org.jspecify.annotations.NullMarked;
