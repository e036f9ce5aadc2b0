package io.counterfoil.embedded.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The issuer as a process: {@code IssuerServer DIRECTORY PORT ADMIN_SECRET_FILE}. A file, because arguments are public. */
public final class IssuerServer {

    private IssuerServer() {}

    public static void main(String[] arguments) throws IOException {
        String adminSecret = Files.readString(Path.of(arguments[2])).strip();
        // The server's own thread is not a daemon and keeps the JVM alive.
        TokenIssuer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), adminSecret, InstantSource.system());
    }
}
