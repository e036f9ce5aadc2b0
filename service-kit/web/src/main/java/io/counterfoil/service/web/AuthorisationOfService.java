package io.counterfoil.service.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class AuthorisationOfService {

    @Produces
    @Singleton
    Authorisation table() {
        return Authorisation.ofService();
    }
}
