package io.counterfoil.devnode.evm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The 591 VM vectors of ethereum/legacytests (Constantinople/VMTests): environment, code and input in; output, storage
 * and logs out. A vector without {@code post} must halt.
 */
class OfficialVectorsTest {

    private static final int VECTORS = 591;

    @Test
    void everyVectorGivesTheExpectedResult() throws IOException {
        String data = System.getProperty("counterfoil.data", "");
        if (data.isEmpty()) {
            System.out.println("OfficialVectorsTest did not run: counterfoil.data is not set");
        }
        assumeTrue(!data.isEmpty(), "counterfoil.data is not set");
        Map<String, String> differences = new TreeMap<>();
        int count = 0;
        for (Path file : vectorFiles(Path.of(data, "evm"))) {
            JsonNode vectors = new ObjectMapper().readTree(file.toFile());
            for (Map.Entry<String, JsonNode> vector : vectors.properties()) {
                count++;
                String difference = VectorRun.difference(vector.getValue());
                if (!difference.isEmpty()) {
                    differences.put(vector.getKey(), difference);
                }
            }
        }
        assertEquals(VECTORS, count);
        assertEquals(Map.of(), differences);
        System.out.println((count - differences.size()) + " of " + count + " official vectors pass");
    }

    private static List<Path> vectorFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asText().substring(2));
    }
}
