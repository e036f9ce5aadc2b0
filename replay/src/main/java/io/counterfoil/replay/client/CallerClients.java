package io.counterfoil.replay.client;

import java.net.URI;
import java.util.Collection;

/** The clients of the realm with which callers get their tokens; whoever runs Keycloak knows how to add them. */
public interface CallerClients {

    /** Where a client gets its token: {@code grant_type=client_credentials}. */
    URI tokenEndpoint();

    /** Adds the clients that are missing; again for the same callers changes nothing. */
    void register(Collection<Caller> callers);

    String secret(Caller caller);
}
