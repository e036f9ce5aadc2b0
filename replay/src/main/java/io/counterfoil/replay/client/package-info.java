/** HTTP to the service, the banks and Keycloak, with everything repeated that may be repeated. */
@NullMarked
package io.counterfoil.replay.client;

import org.jspecify.annotations.NullMarked;
