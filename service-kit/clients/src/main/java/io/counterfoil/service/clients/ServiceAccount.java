package io.counterfoil.service.clients;

import io.counterfoil.kernel.RefusedException;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.TokensHelper;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A program's own token, by client credentials; fetched ahead of its end and shared by all requests. */
public final class ServiceAccount {

    private static final Logger LOG = Logger.getLogger(ServiceAccount.class);
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);

    private final OidcClients clients;
    private final OidcClientConfig config;
    private final TokensHelper tokens = new TokensHelper();
    private volatile @Nullable OidcClient client;

    public ServiceAccount(OidcClients clients, OidcClientConfig config) {
        this.clients = clients;
        this.config = config;
    }

    /** Value of an Authorization header. */
    public String bearer() {
        return bearer(false);
    }

    /** After the service refused the other one. */
    public String freshBearer() {
        return bearer(true);
    }

    private String bearer(boolean fresh) {
        try {
            Tokens fetched = tokens.getTokens(client(), Map.of(), fresh).await().atMost(FETCH_TIMEOUT);
            return "Bearer " + fetched.getAccessToken();
        } catch (RuntimeException notIssued) { // the client's own, a time-out's, a connection's
            LOG.warnf("no token for %s: %s", config.clientId().orElse(""), notIssued.getMessage());
            throw new RefusedException(
                    ClientRefusal.ISSUER_UNAVAILABLE,
                    "the token issuer gives " + config.clientId().orElse("this service")
                            + " no token; ask again later");
        }
    }

    /** Made when it is first needed, so that the gateway can start while the issuer is away. */
    private synchronized OidcClient client() {
        OidcClient made = client;
        if (made == null) {
            made = clients.newClient(config).await().atMost(FETCH_TIMEOUT);
            client = made;
        }
        return made;
    }
}
