package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.traces.TraceCollector;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.util.List;
import java.util.Optional;

/** Keeps the traces of the services; only with {@code up --observe}. {@code ./counterfoil trace} reads them. */
record TracesPart(Sandbox sandbox) implements Part {

    static final String NAME = "traces";

    private static final int HEAP_MB = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of(NAME);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return sandbox.url(NAME) + "/v1/traces";
    }

    @Override
    public Launch launch() {
        JavaLaunch java = JavaLaunch.ofClass(sandbox, NAME, HEAP_MB, TraceCollector.class.getName())
                .argument(sandbox.ports().of(NAME))
                .argument(sandbox.spans());
        TlsFiles own = sandbox.tls().of(NAME);
        if (own != null) {
            java.argument(own.authority()).argument(own.certificate()).argument(own.key());
        }
        return java.launch();
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), sandbox.url(NAME) + "/health/ready");
    }
}
