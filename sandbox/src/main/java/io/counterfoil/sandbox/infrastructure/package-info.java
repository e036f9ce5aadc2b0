@NullMarked
package io.counterfoil.sandbox.infrastructure;

import org.jspecify.annotations.NullMarked;
