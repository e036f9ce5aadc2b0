package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.customs.CustomsServer;
import io.counterfoil.devservers.registry.RegistryServer;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.wire.TlsFiles;
import java.util.List;
import java.util.Optional;

/**
 * A server that stands in for something outside. What it knows and how it behaves is said to it by {@code PUT} below {@code /control/}.
 *
 * @param program its main class
 */
record StandInPart(Sandbox sandbox, String name, Class<?> program) implements Part {

    static final String CUSTOMS = "customs";
    static final String REGISTRY = "registry";

    private static final int HEAP_MB = 64;

    static List<Part> all(Sandbox sandbox) {
        return List.of(
                new StandInPart(sandbox, CUSTOMS, CustomsServer.class),
                new StandInPart(sandbox, REGISTRY, RegistryServer.class));
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of(name);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return sandbox.url(name);
    }

    @Override
    public Launch launch() {
        JavaLaunch java = JavaLaunch.ofClass(sandbox, name, HEAP_MB, program.getName())
                .argument(sandbox.ports().of(name))
                .argument(sandbox.folder(name).resolve("kept.jsonl"));
        TlsFiles own = sandbox.tls().of(name);
        if (own != null) {
            java.argument(own.authority()).argument(own.certificate()).argument(own.key());
        }
        return java.launch();
    }

    @Override
    public Optional<String> problem() {
        return HttpProbe.problemAt(sandbox.tls().httpClient(), url() + "/health/ready");
    }
}
