package io.counterfoil.embedded.keycloak;

import io.counterfoil.embedded.Loopback;
import java.util.Map;

/**
 * What a server is told when it starts, as environment variables: arguments are public.
 *
 * @param managementPort where it answers for its health
 * @param database of PostgreSQL, and the name of the role that owns it
 * @param adminPassword of user {@link #ADMIN} of realm master, who is made when the database is empty
 */
public record KeycloakSettings(
        int port,
        int managementPort,
        String databaseUrl,
        String database,
        String databasePassword,
        String adminPassword) {

    public static final String ADMIN = "admin";

    public Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", databaseUrl),
                Map.entry("KC_DB_USERNAME", database),
                Map.entry("KC_DB_PASSWORD", databasePassword),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "16"), // of the 100 that PostgreSQL allows
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", Loopback.HOST),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", Loopback.HOST),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HOSTNAME", url(port)), // so that tokens name the same issuer whoever asks
                // Alone: otherwise it looks for a cluster on all interfaces, and waits for members that were killed.
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"));
    }

    /** Where a server with this port is reached. */
    public static String url(int port) {
        return "http://" + Loopback.HOST + ":" + port;
    }

    /** Says 200 when the server can be used. */
    public String readyUrl() {
        return url(managementPort) + "/health/ready";
    }

    @Override
    public String toString() {
        return "KeycloakSettings[" + url(port) + "]"; // never the passwords
    }
}
