package io.counterfoil.sandbox.audit;

import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.verify.SandboxReaders;
import io.counterfoil.verification.audit.AuditTrail;
import java.io.IOException;
import java.time.Duration;

/** The audit trail of an installation's service. */
final class InstalledTrail {

    private InstalledTrail() {}

    static AuditTrail of(Sandbox sandbox) throws IOException {
        return new AuditTrail(
                SandboxReaders.of(sandbox, null, Duration.ZERO),
                sandbox.auditWitness(),
                sandbox.serviceVault().open());
    }
}
