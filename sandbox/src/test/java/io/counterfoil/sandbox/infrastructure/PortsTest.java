package io.counterfoil.sandbox.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.sandbox.process.SandboxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path directory;

    @Test
    void portsAreRememberedOnceChosen() throws Exception {
        Path file = directory.resolve("ports.properties");
        Ports.load(file).with(30_000, Map.of("kafka", 40_000)).save(file);
        Ports remembered = Ports.load(file);
        assertEquals(40_000, remembered.of("kafka"));
        assertEquals(30_000, remembered.of("receivables-service"));
        assertEquals(
                remembered.byName().size(), new HashSet<>(remembered.byName().values()).size());
    }

    @Test
    void mistakesAreNamed() throws Exception {
        Ports ports = Ports.load(directory.resolve("none"));
        for (var mistake : Map.of(
                        Map.of("kafak", 1), "kafak", Map.of("kafka", 80), "80", Map.of("kafka", 15432), "postgres")
                .entrySet()) {
            String message = assertThrows(SandboxException.class, () -> ports.with(null, mistake.getKey()))
                    .getMessage();
            assertTrue(message.contains(mistake.getValue()), message);
        }
    }
}
