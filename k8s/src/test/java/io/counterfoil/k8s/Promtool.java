package io.counterfoil.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prometheus' own checker, from Debian's package. */
record Promtool(Path program) {

    private static final int SECONDS_MAX = 120;

    /** Skips the calling test, and prints why, on a machine without it. */
    static Promtool assumed(Class<?> test) {
        if (Monitoring.program("promtool").isEmpty()) {
            System.out.println(test.getSimpleName() + " did not run: there is no promtool on the path"
                    + " (apt-get install --no-install-recommends prometheus)");
        }
        assumeTrue(Monitoring.program("promtool").isPresent(), "no promtool");
        return new Promtool(Monitoring.program("promtool").orElseThrow());
    }

    record Said(int exitCode, String text) {}

    Said run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("promtool.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("promtool did not end within " + SECONDS_MAX + " s");
        }
        return new Said(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
