package io.counterfoil.sandbox.verify;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.sandbox.identity.RealmClient;
import io.counterfoil.sandbox.infrastructure.Gateway;
import io.counterfoil.sandbox.infrastructure.Identity;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.verification.UnreachableException;
import io.counterfoil.verification.VerifyOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the readers read when the parts are those of a sandbox. */
public final class SandboxReaders {

    private static final String DATABASE = "receivables";

    private SandboxReaders() {}

    /** @param journal of a replay, or null */
    public static VerifyOptions of(Sandbox sandbox, @Nullable Path journal, Duration catchUpMax) {
        List<VerifyOptions.Gateway> gateways = new ArrayList<>();
        for (Gateway gateway : Gateway.ALL) {
            Set<UUID> banks = banks(sandbox, gateway);
            gateways.add(new VerifyOptions.Gateway(
                    gateway.service(),
                    database(sandbox, gateway.database()),
                    banks,
                    banks.stream().collect(Collectors.toMap(bank -> bank, UUID::toString)),
                    URI.create(sandbox.url("registry")),
                    sandbox.tls().httpClient()));
        }
        return of(sandbox, DATABASE, journal, gateways, catchUpMax);
    }

    /** With the database of a gateway. */
    public static VerifyOptions of(Sandbox sandbox, Gateway gateway) {
        return of(sandbox, gateway.database(), null, List.of(), Duration.ZERO);
    }

    private static Set<UUID> banks(Sandbox sandbox, Gateway gateway) {
        try {
            return new Identity(sandbox)
                    .bankClients(gateway).stream().map(RealmClient::participant).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UnreachableException(
                    "the participants of this installation cannot be read: " + e.getMessage(), e);
        }
    }

    private static VerifyOptions.Database database(Sandbox sandbox, String name) {
        return new VerifyOptions.Database(
                sandbox.postgres().jdbcUrl(name), name, sandbox.secrets().text("postgres-" + name));
    }

    private static VerifyOptions of(
            Sandbox sandbox,
            String database,
            @Nullable Path journal,
            List<VerifyOptions.Gateway> gateways,
            Duration catchUpMax) {
        return new VerifyOptions(
                database(sandbox, database),
                new VerifyOptions.Kafka(
                        Loopback.HOST + ":" + sandbox.ports().of("kafka"),
                        sandbox.tls().kafkaClient()),
                sandbox.node(),
                sandbox.deploymentFile(),
                journal,
                gateways,
                catchUpMax);
    }
}
