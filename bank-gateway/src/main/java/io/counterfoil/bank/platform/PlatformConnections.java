package io.counterfoil.bank.platform;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.service.clients.OutsideClients;
import io.counterfoil.service.clients.ServiceAccount;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the hosted banks reach the receivables service: over one client, each with a token of its own. */
@Singleton
public class PlatformConnections {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    /** Longer than the service itself waits for the chain. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(35);
    /** Longer than a request may take to reach the service. */
    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(30);

    private final PlatformApi service;
    private final OidcClients clients;
    private final DocumentFingerprints fingerprints;
    private final String issuer;
    private final Optional<String> tls;

    PlatformConnections(
            OidcClients clients,
            DocumentFingerprints fingerprints,
            OutsideClients outside,
            @ConfigProperty(name = "counterfoil.platform.url") URI url,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "counterfoil.platform.tls-configuration-name") Optional<String> tls) {
        this.clients = clients;
        this.fingerprints = fingerprints;
        this.issuer = issuer;
        this.tls = tls;
        this.service = outside.client(
                PlatformApi.class,
                url,
                CONNECT_WITHIN,
                ANSWER_WITHIN,
                "counterfoil.platform.tls-configuration-name",
                tls);
    }

    /** @param clientId of the bank's own client at the issuer that callers' tokens are of */
    public Platform of(String clientId, String clientSecret) {
        OidcClientConfigBuilder account = new OidcClientConfigBuilder()
                .id(clientId)
                .authServerUrl(issuer)
                .clientId(clientId)
                .credentials(clientSecret)
                .accessTokenExpirySkew(RENEW_BEFORE_END);
        tls.ifPresent(account::tlsConfigurationName);
        return new Platform(service, new ServiceAccount(clients, account.build()), fingerprints);
    }
}
