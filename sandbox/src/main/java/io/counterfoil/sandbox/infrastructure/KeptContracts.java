package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.ledger.DeploymentFile;
import io.counterfoil.ledger.abi.PackagedCode;
import io.counterfoil.sandbox.process.SandboxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contracts a data folder was made with must be those of this build: nothing is started on others. */
final class KeptContracts {

    private KeptContracts() {}

    /** @throws SandboxException in one line: what differs, and what to do */
    static void requireOfThisBuild(Sandbox sandbox) {
        Path file = sandbox.deploymentFile();
        if (!Files.exists(file)) {
            return;
        }
        List<String> differences;
        try {
            differences = PackagedCode.differences(DeploymentFile.read(file));
        } catch (IllegalArgumentException unreadable) {
            differences = List.of(String.valueOf(unreadable.getMessage()));
        }
        if (!differences.isEmpty()) {
            throw new SandboxException("the data folder was made with other contracts than this version has: "
                    + String.join("; ", differences)
                    + ". Nothing was started. Remove its data with: ./counterfoil down --wipe --data "
                    + sandbox.data().path());
        }
    }
}
