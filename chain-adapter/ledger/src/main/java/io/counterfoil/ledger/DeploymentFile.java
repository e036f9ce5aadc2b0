package io.counterfoil.ledger;

import java.nio.file.Path;

/** A deployment as JSON. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class DeploymentFile {

    private DeploymentFile() {}

    /** @throws IllegalArgumentException when the file is not a deployment; the message names the field */
    public static Deployment read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /** Whole or not at all: written beside the file, flushed, then moved over it. */
    public static void write(Path file, Deployment deployment) {
        throw new UnsupportedOperationException(file + " " + deployment);
    }
}
