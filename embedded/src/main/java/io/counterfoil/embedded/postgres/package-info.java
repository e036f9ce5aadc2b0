@NullMarked
package io.counterfoil.embedded.postgres;

import org.jspecify.annotations.NullMarked;
