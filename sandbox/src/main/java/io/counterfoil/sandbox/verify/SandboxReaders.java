package io.counterfoil.sandbox.verify;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.sandbox.infrastructure.Sandbox;
import io.counterfoil.verification.VerifyOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the readers read when the parts are those of a sandbox. */
public final class SandboxReaders {

    private static final String DATABASE = "receivables";
    private static final String BANKS = "banks";

    private SandboxReaders() {}

    /** @param journal of a replay, or null */
    public static VerifyOptions of(Sandbox sandbox, @Nullable Path journal, Duration catchUpMax) {
        return of(sandbox, DATABASE, journal, catchUpMax);
    }

    /** With the database of the banks' gateway. */
    public static VerifyOptions ofBanks(Sandbox sandbox) {
        return of(sandbox, BANKS, null, Duration.ZERO);
    }

    private static VerifyOptions of(Sandbox sandbox, String database, @Nullable Path journal, Duration catchUpMax) {
        return new VerifyOptions(
                new VerifyOptions.Database(
                        sandbox.postgres().jdbcUrl(database),
                        database,
                        sandbox.secrets().text("postgres-" + database)),
                new VerifyOptions.Kafka(
                        Loopback.HOST + ":" + sandbox.ports().of("kafka"),
                        sandbox.tls().kafkaClient()),
                sandbox.node(),
                sandbox.deploymentFile(),
                journal,
                catchUpMax);
    }
}
