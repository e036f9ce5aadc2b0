package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.embedded.issuer.IssuerServer;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The OpenID provider, until Keycloak takes its place. */
record IssuerPart(Sandbox sandbox) implements Part {

    private static final int HEAP_MB = 64;
    private static final String ADMIN_SECRET = "issuer-admin";

    /** What registers clients at {@code url(sandbox)/admin/clients}, as a bearer token. */
    static String adminSecret(Sandbox sandbox) {
        return sandbox.secrets().text(ADMIN_SECRET);
    }

    static String url(Sandbox sandbox) {
        return "http://127.0.0.1:" + sandbox.ports().of("issuer");
    }

    @Override
    public String name() {
        return "issuer";
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of("issuer");
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return url(sandbox);
    }

    @Override
    public Launch launch() throws IOException {
        return JavaLaunch.ofClass(sandbox, name(), HEAP_MB, IssuerServer.class.getName())
                .option("sun.net.httpserver.maxReqTime", 10) // seconds; a request that dribbles in is cut off
                .option("sun.net.httpserver.maxRspTime", 10)
                .argument(sandbox.folder("issuer"))
                .argument(sandbox.ports().of("issuer"))
                .argument(sandbox.secrets().file(ADMIN_SECRET))
                .launch();
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(url() + "/health");
    }
}
