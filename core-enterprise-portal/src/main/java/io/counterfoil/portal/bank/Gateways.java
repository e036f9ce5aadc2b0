package io.counterfoil.portal.bank;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** Which banks run a gateway of their own. All others are at the one that {@code quarkus.rest-client.bank-gateway.url} names. */
@ConfigMapping(prefix = "counterfoil.gateways")
interface Gateways {

    /** Scheme, host and port, by participant id of the bank. */
    Map<UUID, URI> own();
}
