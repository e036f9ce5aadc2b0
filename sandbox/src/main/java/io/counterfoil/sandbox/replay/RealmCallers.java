package io.counterfoil.sandbox.replay;

import io.counterfoil.replay.client.Caller;
import io.counterfoil.replay.client.CallerClients;
import io.counterfoil.sandbox.identity.SandboxClients;
import java.net.URI;
import java.util.Collection;

/** The callers of a replay as clients of this installation's realm. */
record RealmCallers(SandboxClients clients) implements CallerClients {

    @Override
    public URI tokenEndpoint() {
        return clients.tokenEndpoint();
    }

    @Override
    public void register(Collection<Caller> callers) {
        clients.register(callers.stream()
                .map(caller -> clients.client(caller.clientId(), caller.role(), caller.participant()))
                .toList());
    }

    @Override
    public String secret(Caller caller) {
        return clients.secret(caller.clientId());
    }
}
