package io.counterfoil.devservers.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * The command line that {@code kc.sh} makes, without {@code kc.sh}: the script keeps Java as its child, so that a signal to the process
 * that was started would leave the server running.
 */
final class KeycloakCommand {

    /** What is fixed when the distribution is built; everything else is said at the start. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private static final Duration BUILD_TIMEOUT = Duration.ofMinutes(5);
    private static final int BUILD_HEAP_MB = 512;

    private KeycloakCommand() {}

    /** Short, and another one for other options. */
    static String buildFingerprint() {
        CRC32 checksum = new CRC32();
        checksum.update(String.join(" ", BUILD_OPTIONS).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }

    /** @param home see {@link KeycloakHome} */
    static List<String> start(Path home, int heapMb) {
        List<String> command = java(home, heapMb);
        command.addAll(List.of("start", "--optimized"));
        return command;
    }

    static void build(Path distribution) throws IOException {
        Path log = Files.createTempFile("keycloak-build", ".log");
        try {
            List<String> command = java(distribution, BUILD_HEAP_MB);
            command.add("build");
            command.addAll(BUILD_OPTIONS);
            Process build = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!build.waitFor(BUILD_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                build.destroyForcibly();
                throw new IOException("Keycloak was not built within " + BUILD_TIMEOUT.toSeconds() + " s");
            }
            if (build.exitValue() != 0) {
                throw new IOException(
                        "Keycloak's build ended with " + build.exitValue() + ": " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Keycloak was built", e);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static List<String> java(Path home, int heapMb) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What JAVA_OPTS_KC_HEAP would say.
                "-Xms64m",
                "-Xmx" + heapMb + "m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                // Two cores: no threads for a concurrent collector, no time for the optimising compiler
                // (docs/performance.md).
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                // Narayana would hold a port, whose number is its name among processes that share a log of
                // transactions.
                "-Dcom.arjuna.ats.internal.arjuna.utils.processImplementation="
                        + "com.arjuna.ats.internal.arjuna.utils.UuidProcessId",
                "-Dquarkus-log-max-startup-records=10000",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    }
}
