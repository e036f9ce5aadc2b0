package io.counterfoil.bank;

import io.counterfoil.kernel.Authorisation;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Which part of the authorisation table is this service's. */
class GatewayAuthorisation {

    @Produces
    @Singleton
    Authorisation table() {
        return Authorisation.of("banks");
    }
}
