package io.counterfoil.portal.bank;

import io.counterfoil.portal.signin.SignedIn;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * Sends what the people of a bank ask to the gateway which that bank runs itself, where it runs one. Named in
 * application.properties, for every client of a gateway: no page has to know that there are several.
 */
@Unremovable // nobody asks for it but the settings
@Startup // a setting that is wrong stops the start
@ApplicationScoped
public class AtOwnGateway implements ClientRequestFilter {

    private final Map<UUID, URI> own;
    private final SignedIn signedIn;

    AtOwnGateway(Gateways gateways, SignedIn signedIn) {
        this.own = OwnGateways.byParticipant(gateways.own());
        this.signedIn = signedIn;
    }

    @Override
    public void filter(ClientRequestContext request) {
        URI server = own.get(signedIn.user().participant());
        if (server != null) {
            request.setUri(at(server, request.getUri()));
        }
    }

    /** The same path and query at another server. */
    static URI at(URI server, URI asked) {
        return UriBuilder.fromUri(asked)
                .scheme(server.getScheme())
                .host(server.getHost())
                .port(server.getPort())
                .build();
    }
}
