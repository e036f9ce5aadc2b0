package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.sandbox.process.Launch;
import io.counterfoil.sandbox.process.Part;
import io.counterfoil.signer.SignerProgram;
import io.counterfoil.wire.TlsFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The keys of the service in a process of their own; only with {@code up --signer}. It speaks TLS, and asks for certificates, in every sandbox. */
record SignerPart(Sandbox sandbox) implements Part {

    static final String NAME = "signer";

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
        return "https://" + Loopback.HOST + ":" + sandbox.ports().of(NAME);
    }

    @Override
    public Launch launch() throws IOException {
        TlsFiles own = sandbox.tls().certificates().issue(NAME);
        VaultFolder vault = sandbox.serviceVault();
        return JavaLaunch.ofClass(sandbox, NAME, HEAP_MB, SignerProgram.class.getName())
                .option("counterfoil.signer.port", sandbox.ports().of(NAME))
                .option("counterfoil.signer.tls-authority", own.authority())
                .option("counterfoil.signer.tls-certificate", own.certificate())
                .option("counterfoil.signer.tls-key", own.key())
                .option("counterfoil.signer.clients", ReceivablesServicePart.NAME)
                .option("counterfoil.signer.vault-directory", vault.folder())
                .option("counterfoil.signer.master-key-file", vault.masterKeyFile())
                .launch();
    }

    @Override
    public Optional<String> problem() {
        try {
            return HttpProbe.problemAt(sandbox.tls().clientThatShowsItself(), url() + "/health/ready");
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
