package io.counterfoil.sandbox.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that every command has which works on an installation. */
public final class Installation {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data folder (default: $COUNTERFOIL_DATA, else .counterfoil in the repository)")
    private @Nullable Path data;

    public Sandbox open() throws IOException {
        Path programs = Path.of(System.getProperty("counterfoil.programs", ""));
        return Sandbox.open(programs, data == null ? defaultData() : data);
    }

    private static Path defaultData() {
        String fromEnvironment = System.getenv("COUNTERFOIL_DATA");
        return fromEnvironment == null || fromEnvironment.isBlank()
                ? home().resolve(".counterfoil")
                : Path.of(fromEnvironment);
    }

    /** The root of the repository, as the script ./counterfoil says. */
    public static Path home() {
        return Path.of(System.getProperty("counterfoil.home", ""));
    }
}
