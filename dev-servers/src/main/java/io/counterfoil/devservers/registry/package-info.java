/** The movable-property registry, as the sandbox and tests need it. */
@NullMarked
package io.counterfoil.devservers.registry;

import org.jspecify.annotations.NullMarked;
