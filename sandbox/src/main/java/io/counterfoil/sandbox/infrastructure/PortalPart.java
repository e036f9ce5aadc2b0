package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.identity.BrowserClient;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The pages for people. It has no data of its own and no rights: what it may do, the token of who looks at a page may. */
record PortalPart(Sandbox sandbox) implements Part {

    static final String NAME = "portal";

    /** Encrypts what a session's cookie carries. */
    private static final String SESSION_SECRET = "portal-session";

    /** Signs what ties a form to the browser that it was given to. */
    private static final int HEAP_MB = 192;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.PAGE;
    }

    @Override
    public List<String> ports() {
        return List.of(NAME, QuarkusLaunch.managementPort(NAME));
    }

    @Override
    public List<String> after() {
        return List.of("keycloak");
    }

    @Override
    public String url() {
        return sandbox.url(NAME);
    }

    @Override
    public Launch launch() throws IOException {
        BrowserClient client = new Identity(sandbox).browserClient();
        JavaLaunch java = JavaLaunch.ofJar(sandbox, NAME, HEAP_MB, sandbox.quarkusJar("core-enterprise-portal"))
                .option("quarkus.http.host", "127.0.0.1")
                .option("quarkus.oidc.auth-server-url", new Identity(sandbox).issuer())
                .option("quarkus.oidc.client-id", client.id())
                .secret("QUARKUS_OIDC_CREDENTIALS_SECRET", client.secret())
                .secret("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secret(SESSION_SECRET))
                .option("quarkus.rest-client.receivables-service.url", new ReceivablesServicePart(sandbox).url())
                .option("quarkus.rest-client.bank-gateway.url", sandbox.url(Gateway.HOSTED.part()))
                .option("quarkus.rest-client.financing-workflow.url", new WorkflowPart(sandbox).url())
                .option("counterfoil.portal.demonstration", true);
        for (String bank : Gateway.OF_BANK_B.banks()) {
            String own = "counterfoil.gateways.own." + bank.replace("-", "") + ".";
            java.option(own + "participant", sandbox.participants().of(bank))
                    .option(own + "url", sandbox.url(Gateway.OF_BANK_B.part()));
        }
        QuarkusLaunch.observed(sandbox, NAME, java);
        TlsFiles own = sandbox.tls().of(NAME);
        if (own == null) {
            java.option("quarkus.http.port", sandbox.ports().of(NAME));
        } else {
            QuarkusLaunch.speakTls(own, sandbox.ports().of(NAME), java);
            for (String service : List.of("receivables-service", "bank-gateway", "financing-workflow")) {
                java.option("quarkus.rest-client." + service + ".tls-configuration-name", QuarkusLaunch.TLS_NAME);
            }
        }
        return java.launch();
    }

    private String secret(String name) {
        return sandbox.secrets().text(name);
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), url() + "/q/health/ready");
    }
}
