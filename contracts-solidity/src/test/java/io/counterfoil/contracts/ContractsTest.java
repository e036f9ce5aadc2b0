package io.counterfoil.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the contracts' own tools; the only tests of the project that need Node. Each prints what its tool printed. */
class ContractsTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final String FORGE = "node_modules/@foundry-rs/forge-linux-amd64/bin/forge";
    private static final long MINUTES_MAX = 45; // about two on two idle cores

    @TempDir
    private static Path outputs;

    /** Of each invariant, and each run makes 500 moves; the full number stands in foundry.toml. */
    private static final String SMALL_RUNS = "32";

    private record Result(int exitCode, String output) {}

    @BeforeAll
    static void toolsAreInstalled() throws Exception {
        String node = run("node", "--version").output().strip();
        Matcher version = Pattern.compile("v(\\d+)\\..*").matcher(node);
        assertTrue(
                version.matches() && Integer.parseInt(version.group(1)) >= 20,
                "install Node 20 or newer (https://nodejs.org) to test the contracts; found: " + node);
        if (!isInstalled()) {
            succeeds("npm", "ci", "--no-audit", "--no-fund");
        }
    }

    @Test
    void theCheckedInAbiAndBinAreWhatTheSourcesCompileTo() throws Exception {
        succeeds("node", "scripts/contracts.mjs", "check");
    }

    @Test
    void theSourcesAreFormatted() throws Exception {
        succeeds(FORGE, "fmt", "--check");
    }

    @Test
    void unitFuzzAndInvariantTestsPass() throws Exception {
        String output = succeeds(FORGE, "test");
        Matcher summary =
                Pattern.compile("(\\d+) tests passed, 0 failed, 0 skipped").matcher(output);
        assertTrue(summary.find() && Integer.parseInt(summary.group(1)) >= 200, "forge ran too few tests");
    }

    /** npm writes this file last; it is older than the lock file after a change of versions. */
    private static boolean isInstalled() throws IOException {
        Path installed = MODULE.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(MODULE.resolve("package-lock.json")))
                        >= 0;
    }

    private static String succeeds(String... command) throws Exception {
        Result result = run(command);
        System.out.println(result.output());
        assertEquals(0, result.exitCode(), () -> String.join(" ", command) + " says:\n" + result.output());
        return result.output();
    }

    private static Result run(String... command) throws Exception {
        Path output = Files.createTempFile(outputs, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(MODULE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("NO_COLOR", "1", "npm_config_update_notifier", "false"));
        if (!Boolean.getBoolean("counterfoil.full")) {
            builder.environment().put("FOUNDRY_INVARIANT_RUNS", SMALL_RUNS);
        }
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Result(-1, "install Node 20: " + command[0] + " was not found on the path");
        }
        boolean ended = process.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        return ended
                ? new Result(process.exitValue(), text)
                : new Result(-1, text + "\nended after " + MINUTES_MAX + " min");
    }
}
