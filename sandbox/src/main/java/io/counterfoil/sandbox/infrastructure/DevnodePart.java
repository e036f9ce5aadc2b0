package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devnode.DevNodeMain;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The FISCO BCOS development chain; its contracts are deployed the first time it is ready. */
record DevnodePart(Sandbox sandbox) implements Part {

    private static final int HEAP_MB = 384;

    @Override
    public String name() {
        return "devnode";
    }

    @Override
    public Kind kind() {
        return Kind.INFRASTRUCTURE;
    }

    @Override
    public List<String> ports() {
        return List.of("devnode");
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public String url() {
        return sandbox.tls().scheme("bcos") + "://" + sandbox.peer();
    }

    @Override
    public Launch launch() {
        JavaLaunch java = JavaLaunch.ofClass(sandbox, name(), HEAP_MB, DevNodeMain.class.getName())
                .argument("--data")
                .argument(sandbox.folder("devnode"))
                .argument("--port")
                .argument(sandbox.ports().of("devnode"));
        Path certificates = sandbox.tls().chainDirectory();
        if (certificates != null) {
            java.argument("--tls").argument(certificates);
        }
        return java.launch();
    }

    /** It listens once its log is replayed. */
    @Override
    public Optional<String> problem() {
        int port = sandbox.ports().of("devnode");
        try (Socket socket = Probe.connect(sandbox.tls().chainSockets(), port)) {
            return socket.isConnected() ? Optional.empty() : Optional.of("does not answer");
        } catch (IOException e) {
            return Optional.of("does not listen yet");
        }
    }

    @Override
    public void whenReady() throws IOException {
        new ContractDeployment(sandbox).deployIfMissing();
    }
}
