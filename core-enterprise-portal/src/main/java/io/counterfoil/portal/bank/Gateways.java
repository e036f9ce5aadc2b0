package io.counterfoil.portal.bank;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;

/** Which banks run a gateway of their own. All others are at the one that {@code quarkus.rest-client.bank-gateway.url} names. */
@ConfigMapping(prefix = "counterfoil.gateways")
interface Gateways {

    /** By a short name, which only the settings know: letters and digits, so that it can be part of an environment variable. */
    Map<String, OwnGateway> own();

    interface OwnGateway {

        /** Its id; as it was written, so that {@link OwnGateways} can say what is wrong with it. */
        String participant();

        /** Scheme, host and port. */
        URI url();
    }
}
