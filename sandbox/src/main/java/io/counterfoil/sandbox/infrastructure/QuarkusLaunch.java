package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.wire.TlsFiles;

/** What the parts that Quarkus packaged have in common. */
final class QuarkusLaunch {

    /** Not its default one, which every client of the process would take. */
    static final String TLS_NAME = "counterfoil";

    /** A replay is one client for each participant, and faster than any of them would be. */
    static final int REQUESTS_PER_SECOND = 2_000;

    /** All callers of a sandbox share one address, those of its tests included. */
    static final int FAILED_PER_MINUTE = 6_000;

    /** Who has just clicked wants to see it soon. */
    private static final String TRACES_EVERY = "1S";

    private QuarkusLaunch() {}

    /** Of the port for metrics. */
    static String managementPort(String part) {
        return part + "-management";
    }

    /** What is read by people at a terminal, and where its metrics are. */
    static void observed(Sandbox sandbox, String part, JavaLaunch java) {
        java.option("quarkus.log.console.json.enabled", false)
                .option("quarkus.management.port", sandbox.ports().of(managementPort(part)));
        if (sandbox.observing().isOn()) {
            traced(sandbox, java);
        }
    }

    private static void traced(Sandbox sandbox, JavaLaunch java) {
        String exporter = "quarkus.otel.exporter.otlp.traces.";
        java.option(exporter + "endpoint", sandbox.url(TracesPart.NAME))
                .option(exporter + "protocol", "http/protobuf")
                .option("quarkus.otel.bsp.schedule.delay", TRACES_EVERY);
        if (sandbox.tls().isOn()) {
            java.option(exporter + "tls-configuration-name", TLS_NAME);
        }
    }

    /** To its callers and to the issuer. */
    static void speakTls(TlsFiles own, int port, JavaLaunch java) {
        String registry = "quarkus.tls." + TLS_NAME + ".";
        java.option("quarkus.http.ssl-port", port)
                .option("quarkus.http.insecure-requests", "disabled")
                .option(registry + "key-store.pem.0.cert", own.certificate())
                .option(registry + "key-store.pem.0.key", own.key())
                .option(registry + "trust-store.pem.certs", own.authority())
                .option(registry + "hostname-verification-algorithm", "HTTPS")
                .option("quarkus.http.tls-configuration-name", TLS_NAME)
                .option("quarkus.management.tls-configuration-name", TLS_NAME)
                .option("quarkus.oidc.tls.tls-configuration-name", TLS_NAME);
    }
}
