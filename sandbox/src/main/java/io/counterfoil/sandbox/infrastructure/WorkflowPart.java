package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The cases: it follows the platform's feed, and has no key of any participant. */
record WorkflowPart(Sandbox sandbox) implements Part {

    static final String NAME = "workflow";

    /** Its client at the issuer. */
    static final String CLIENT = "financing-workflow";

    /** Seals its audit trail. */
    private static final String AUDIT_KEY = "workflow-audit-key";

    private static final int HEAP_MB = 256;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.API;
    }

    @Override
    public List<String> ports() {
        return List.of(NAME, QuarkusLaunch.managementPort(NAME));
    }

    /** Not after the service, whose feed it reads once it is there. */
    @Override
    public List<String> after() {
        return List.of("postgres", "keycloak");
    }

    @Override
    public String url() {
        return sandbox.url(NAME);
    }

    @Override
    public String openapiUrl() {
        return url() + "/q/openapi";
    }

    @Override
    public Launch launch() throws IOException {
        RealmClient client = new Identity(sandbox).workflowClient();
        JavaLaunch java = JavaLaunch.ofJar(sandbox, NAME, HEAP_MB, sandbox.quarkusJar("financing-workflow"))
                .option("quarkus.http.host", "127.0.0.1")
                .option("quarkus.datasource.jdbc.url", PostgresPart.jdbcUrl(sandbox, PostgresPart.WORKFLOW))
                .option("quarkus.datasource.username", PostgresPart.WORKFLOW)
                .secret("QUARKUS_DATASOURCE_PASSWORD", PostgresPart.password(sandbox, PostgresPart.WORKFLOW))
                .option("quarkus.oidc.auth-server-url", new Identity(sandbox).issuer())
                .option("counterfoil.platform.url", new ReceivablesServicePart(sandbox).url())
                .option("counterfoil.platform.client-id", client.id())
                .secret("COUNTERFOIL_PLATFORM_CLIENT_SECRET", client.secret())
                .option("counterfoil.calendars", sandbox.calendars())
                .option("counterfoil.mail.enabled", true)
                .option("counterfoil.mail.from", "counterfoil@sandbox.example")
                .option("counterfoil.mail.portal-url", sandbox.url(PortalPart.NAME))
                .option("quarkus.mailer.host", "127.0.0.1")
                .option("quarkus.mailer.port", sandbox.ports().of(MailPart.SMTP))
                .option("counterfoil.rate.subject-per-second", QuarkusLaunch.REQUESTS_PER_SECOND)
                .option("counterfoil.rate.participant-per-second", QuarkusLaunch.REQUESTS_PER_SECOND)
                .option("counterfoil.rate.failed-authentications-per-minute", QuarkusLaunch.FAILED_PER_MINUTE)
                .option("counterfoil.audit.witness-file", sandbox.workflowAuditWitness())
                .option("counterfoil.audit.key-file", sandbox.secrets().file(AUDIT_KEY));
        QuarkusLaunch.observed(sandbox, NAME, java);
        TlsFiles own = sandbox.tls().of(NAME);
        if (own == null) {
            java.option("quarkus.http.port", sandbox.ports().of(NAME));
        } else {
            QuarkusLaunch.speakTls(own, sandbox.ports().of(NAME), java);
            java.option("counterfoil.platform.tls-configuration-name", QuarkusLaunch.TLS_NAME)
                    .option("quarkus.mailer.tls", true)
                    .option("quarkus.mailer.tls-configuration-name", QuarkusLaunch.TLS_NAME);
        }
        return java.launch();
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), url() + "/q/health/ready");
    }
}
