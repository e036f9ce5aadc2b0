package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.devservers.Loopback;
import io.counterfoil.sandbox.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Another process of a service beside the one of an installation: the same database, chain, issuer and keys, another port, and a
 * witness of the audit trail of its own.
 */
public final class SecondInstance implements AutoCloseable {

    private final Process process;
    private final URI url;
    private final Path log;

    private SecondInstance(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    public static SecondInstance ofService(Sandbox sandbox, Map<String, String> settings) throws IOException {
        return start(sandbox, new ReceivablesServicePart(sandbox).launch(), settings);
    }

    public static SecondInstance ofGateway(Sandbox sandbox, Map<String, String> settings) throws IOException {
        return start(sandbox, new BankGatewayPart(sandbox, Gateway.HOSTED).launch(), settings);
    }

    /** Ready when this returns. */
    private static SecondInstance start(Sandbox sandbox, Launch first, Map<String, String> settings)
            throws IOException {
        int port = Loopback.freePort();
        Path witness = sandbox.folder("witness-of-instance-" + port).resolve("witness");
        List<String> command = new ArrayList<>(first.command());
        int jar = command.indexOf("-jar"); // of two options with one name the later counts
        command.add(jar, "-Dquarkus.http.port=" + port);
        command.add(jar, "-Dquarkus.management.port=" + Loopback.freePort());
        command.add(jar, "-Dcounterfoil.audit.witness-file=" + witness);
        settings.forEach((name, value) -> command.add(jar, "-D" + name + "=" + value));
        Path log = sandbox.folder("logs").resolve("instance-" + port + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(first.environment());
        SecondInstance instance = new SecondInstance(builder.start(), URI.create("http://127.0.0.1:" + port), log);
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> HttpProbe.problemAt(sandbox.tls().httpClient(), instance.url + "/q/health/ready")
                            .isEmpty());
        } catch (RuntimeException notReady) {
            instance.killMinusNine();
            throw notReady;
        }
        return instance;
    }

    public URI url() {
        return url;
    }

    public boolean hasSaid(String words) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1).contains(words);
    }

    public void killMinusNine() {
        process.destroyForcibly();
        Awaitility.await().until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }
}
