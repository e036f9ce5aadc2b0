package io.counterfoil.ledger.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The bean that the README asks for. */
@ApplicationScoped
class WhatAnApplicationAdds {

    @Produces
    SettledBy settledBy() {
        return SettledBy.RECEIPT;
    }
}
