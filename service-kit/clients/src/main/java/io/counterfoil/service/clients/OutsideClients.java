package io.counterfoil.service.clients;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** REST clients of what is outside a service, each with its limits of time and, where one is named, a TLS configuration. */
@Singleton
public class OutsideClients {

    /** Whoever follows a feed has one that waits, and others that act. */
    private static final int CONNECTIONS_MAX = 256;

    private final TlsConfigurationRegistry registry;

    OutsideClients(TlsConfigurationRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param connectWithin to connect
     * @param answerWithin for the answer
     * @param tlsSetting the setting that names the configuration; with the name, if it is set
     */
    public <T> T client(
            Class<T> api,
            URI url,
            Duration connectWithin,
            Duration answerWithin,
            String tlsSetting,
            Optional<String> tls) {
        QuarkusRestClientBuilder client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, CONNECTIONS_MAX)
                .connectTimeout(connectWithin.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        tls.ifPresent(name -> client.tlsConfiguration(configuration(tlsSetting, name)));
        return client.build(api);
    }

    private TlsConfiguration configuration(String setting, String name) {
        return registry.get(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(setting + ": there is no TLS configuration quarkus.tls." + name));
    }
}
