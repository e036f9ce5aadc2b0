package io.counterfoil.devnode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.devnode.ledger.Sealing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node as a program. */
class ProgramTest {

    private static final int EXIT_AFTER_SIGTERM = 143;

    @TempDir
    Path data;

    @Test
    void optionsHaveDefaultsAndMistakesAreNamed() {
        assertEquals(
                new DevNodeConfig("127.0.0.1", 20200, Path.of("x"), "chain0", "group0", null, Sealing.AT_ONCE),
                DevNodeMain.parse(List.of("--data", "x")));
        assertEquals(
                new DevNodeConfig("0.0.0.0", 0, Path.of("x"), "c", "g", Path.of("t"), Sealing.AT_ONCE),
                DevNodeMain.parse(List.of(
                        "--host", "0.0.0.0", "--port", "0", "--data", "x", "--chain", "c", "--group", "g", "--tls",
                        "t")));
        assertEquals(
                new Sealing(Duration.ofMillis(500), 50, 20, 7L),
                DevNodeMain.parse(List.of(
                                "--data",
                                "x",
                                "--block-interval",
                                "500",
                                "--late-every",
                                "20",
                                "--late-blocks",
                                "50",
                                "--shuffle",
                                "7"))
                        .sealing());
        assertRefused("--data is missing");
        assertRefused("--shuffle must be a number, not x", "--data", "x", "--shuffle", "x");
        assertRefused("late blocks must be 0 to 100, not 101", "--data", "x", "--late-blocks", "101");
        assertRefused("block interval must be 0 to 60000 ms", "--data", "x", "--block-interval", "-1");
        assertRefused("unknown option --prot", "--prot", "1");
        assertRefused("--port needs a value", "--data", "x", "--port");
        assertRefused("--port must be a number, not x", "--data", "x", "--port", "x");
        assertRefused("port must be 0 to 65535, not 70000", "--data", "x", "--port", "70000");
    }

    private static void assertRefused(String message, String... arguments) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> DevNodeMain.parse(List.of(arguments)))
                        .getMessage());
    }

    @Test
    void aFolderHasOneNodeAndSigtermFreesIt() throws Exception {
        try (NodeProcess node = NodeProcess.start(data)) {
            Process second = NodeProcess.launch("--data", data.toString(), "--port", "0");
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, second.waitFor(), said);
            assertTrue(said.contains("is in use by another node"), said);
            assertEquals(EXIT_AFTER_SIGTERM, node.terminate());
        }
        DevNode.start(DevNodeConfig.in(data)).close();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (DevNode node = DevNode.start(DevNodeConfig.in(data))) {
            DevNodeConfig same = DevNodeConfig.in(data.resolve("other")).withPort(node.port());
            String message = assertThrows(java.io.IOException.class, () -> DevNode.start(same))
                    .getMessage();
            assertTrue(message.contains(Integer.toString(node.port())), message);
        }
    }

    @Test
    void aFolderOfAnotherChainIsRefused() throws Exception {
        DevNode.start(DevNodeConfig.in(data)).close();
        DevNodeConfig other = new DevNodeConfig("127.0.0.1", 0, data, "chain1", "group0", null, Sealing.AT_ONCE);
        String message = assertThrows(java.io.IOException.class, () -> DevNode.start(other))
                .getMessage();
        assertTrue(message.contains("another chain"), message);
        assertTrue(Files.size(data.resolve("blocks.log")) > 0);
    }
}
