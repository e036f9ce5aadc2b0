package io.counterfoil.sandbox.audit;

import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.verify.SandboxReaders;
import io.counterfoil.verification.audit.AuditTrail;
import io.counterfoil.verification.audit.TrailOwner;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The audit trails of an installation's services. */
public final class InstalledTrail {

    private InstalledTrail() {}

    static List<AuditTrail> all(Sandbox sandbox) throws IOException {
        return List.of(of(sandbox, TrailOwner.RECEIVABLES_SERVICE), of(sandbox, TrailOwner.BANK_GATEWAY));
    }

    public static AuditTrail of(Sandbox sandbox, TrailOwner owner) throws IOException {
        return switch (owner) {
            case RECEIVABLES_SERVICE ->
                new AuditTrail(
                        owner,
                        SandboxReaders.of(sandbox, null, Duration.ZERO),
                        sandbox.auditWitness(),
                        sandbox.serviceVault().open(),
                        sandbox.operators());
            case BANK_GATEWAY ->
                new AuditTrail(
                        owner,
                        SandboxReaders.ofBanks(sandbox),
                        sandbox.gatewayAuditWitness(),
                        sandbox.gatewayVault().open(),
                        new Identity(sandbox)
                                .bankClients().stream()
                                        .map(RealmClient::participant)
                                        .toList());
        };
    }
}
