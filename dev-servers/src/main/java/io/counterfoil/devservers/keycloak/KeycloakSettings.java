package io.counterfoil.devservers.keycloak;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.wire.TlsFiles;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server is told when it starts, as environment variables: arguments are public.
 *
 * @param managementPort where it answers for its health
 * @param database of PostgreSQL, and the name of the role that owns it
 * @param adminPassword of user {@link #ADMIN} of realm master, who is made when the database is empty
 * @param tls of both ports, on which nothing else is then spoken; null: no TLS
 */
public record KeycloakSettings(
        int port,
        int managementPort,
        String databaseUrl,
        String database,
        String databasePassword,
        String adminPassword,
        @Nullable TlsFiles tls) {

    public static final String ADMIN = "admin";

    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(tls == null ? withoutTls() : withTls(tls));
        environment.putAll(Map.ofEntries(
                Map.entry("KC_DB_URL", databaseUrl),
                Map.entry("KC_DB_USERNAME", database),
                Map.entry("KC_DB_PASSWORD", databasePassword),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "16"), // of the 100 that PostgreSQL allows
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword),
                Map.entry("KC_HTTP_HOST", Loopback.HOST),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", Loopback.HOST),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HOSTNAME", url()), // so that tokens name the same issuer whoever asks
                // Alone: otherwise it looks for a cluster on all interfaces, and waits for members that were killed.
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error")));
        return environment;
    }

    private Map<String, String> withoutTls() {
        return Map.of("KC_HTTP_ENABLED", "true", "KC_HTTP_PORT", Integer.toString(port));
    }

    /** The port for health and metrics takes the same scheme and files. */
    private Map<String, String> withTls(TlsFiles files) {
        return Map.of(
                "KC_HTTP_ENABLED",
                "false",
                "KC_HTTPS_PORT",
                Integer.toString(port),
                "KC_HTTPS_CERTIFICATE_FILE",
                files.certificate().toString(),
                "KC_HTTPS_CERTIFICATE_KEY_FILE",
                files.key().toString());
    }

    public String url() {
        return url(port);
    }

    private String url(int itsPort) {
        return (tls == null ? "http://" : "https://") + Loopback.HOST + ":" + itsPort;
    }

    /** Says 200 when the server can be used. */
    public String readyUrl() {
        return url(managementPort) + "/health/ready";
    }

    @Override
    public String toString() {
        return "KeycloakSettings[" + url() + "]"; // never the passwords
    }
}
