/** Keycloak, from its distribution, as a process of its own. */
@NullMarked
package io.counterfoil.devservers.keycloak;

import org.jspecify.annotations.NullMarked;
