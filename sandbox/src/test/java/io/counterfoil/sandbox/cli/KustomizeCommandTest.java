package io.counterfoil.sandbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class KustomizeCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("counterfoil.programs"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void itPrintsWhatAClusterWouldBeTold() {
        assertEquals(0, run("k8s/overlays/bank"), err::toString);
        assertTrue(out.toString().contains("kind: StatefulSet"), "no StatefulSet is printed");
        assertTrue(out.toString().contains("name: bank-gateway"), "no gateway is printed");
    }

    @Test
    void aFolderThatIsNoneIsSaidToBeNone() {
        assertEquals(1, run("k8s/src"));
        assertTrue(err.toString().contains("has no kustomization.yaml"), err::toString);
        assertEquals("", out.toString());
    }

    private int run(String folder) {
        CommandLine counterfoil =
                Counterfoil.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        return counterfoil.execute("kustomize", ROOT.resolve(folder).toString());
    }
}
