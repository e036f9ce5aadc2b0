package io.counterfoil.sandbox.keys;

import io.counterfoil.sandbox.infrastructure.Installation;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.process.SandboxException;
import java.io.IOException;
import java.nio.file.Files;

final class Installed {

    private Installed() {}

    /** @throws SandboxException when there are no vaults yet */
    static Sandbox of(Installation installation) throws IOException {
        Sandbox sandbox = installation.open();
        if (!Files.exists(sandbox.deploymentFile())) {
            throw new SandboxException(
                    "nothing is installed in " + sandbox.data().path() + "; ./counterfoil up first");
        }
        return sandbox;
    }
}
