package io.counterfoil.sandbox.audit;

import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.infrastructure.Gateway;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.sandbox.verify.SandboxReaders;
import io.counterfoil.verification.audit.AuditTrail;
import io.counterfoil.verification.audit.TrailOwner;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The audit trails of an installation's services. */
public final class InstalledTrail {

    private InstalledTrail() {}

    static List<AuditTrail> all(Sandbox sandbox) throws IOException {
        List<AuditTrail> trails = new ArrayList<>(List.of(ofService(sandbox)));
        for (Gateway gateway : Gateway.ALL) {
            trails.add(of(sandbox, gateway));
        }
        return trails;
    }

    public static AuditTrail ofService(Sandbox sandbox) throws IOException {
        return new AuditTrail(
                TrailOwner.RECEIVABLES_SERVICE.service(),
                TrailOwner.RECEIVABLES_SERVICE,
                SandboxReaders.of(sandbox, null, Duration.ZERO),
                sandbox.auditWitness(),
                sandbox.serviceVault().open(),
                sandbox.operators());
    }

    public static AuditTrail of(Sandbox sandbox, Gateway gateway) throws IOException {
        return new AuditTrail(
                gateway.service(),
                TrailOwner.BANK_GATEWAY,
                SandboxReaders.of(sandbox, gateway),
                sandbox.gatewayAuditWitness(gateway),
                sandbox.gatewayVault(gateway).open(),
                new Identity(sandbox)
                        .bankClients(gateway).stream()
                                .map(RealmClient::participant)
                                .toList());
    }
}
