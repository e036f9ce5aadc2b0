package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devnode.DevNodeMain;
import io.counterfoil.embedded.Loopback;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/** The FISCO BCOS development chain; its contracts are deployed the first time it is ready. */
record DevnodePart(Sandbox sandbox) implements Part {

    private static final int HEAP_MB = 384;
    private static final int CONNECT_TIMEOUT_MS = 2000;

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
        return "bcos://" + sandbox.peer();
    }

    @Override
    public Launch launch() {
        return JavaLaunch.ofClass(sandbox, name(), HEAP_MB, DevNodeMain.class.getName())
                .argument("--data")
                .argument(sandbox.folder("devnode"))
                .argument("--port")
                .argument(sandbox.ports().of("devnode"))
                .launch();
    }

    /** It listens once its log is replayed. */
    @Override
    public Optional<String> problem() {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.address(sandbox.ports().of("devnode")), CONNECT_TIMEOUT_MS);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("does not listen yet");
        }
    }

    @Override
    public void whenReady() throws IOException {
        new ContractDeployment(sandbox).deployIfMissing();
    }
}
