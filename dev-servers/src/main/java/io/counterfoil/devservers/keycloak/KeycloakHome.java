package io.counterfoil.devservers.keycloak;

import io.counterfoil.devservers.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One installation's folder of Keycloak: what it writes lies here, its programs are links to the shared distribution. All that must be
 * kept is in PostgreSQL.
 */
public final class KeycloakHome {

    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes", "bin");

    private final Path folder;

    private KeycloakHome(Path folder) {
        this.folder = folder;
    }

    /** Links {@code folder} to {@code distribution}, whichever it was linked to before. */
    public static KeycloakHome link(Path folder, KeycloakDistribution distribution) throws IOException {
        PrivateFiles.createDirectory(folder);
        for (String name : LINKED) {
            Path link = folder.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.folder().resolve(name));
        }
        return new KeycloakHome(folder.toAbsolutePath().normalize());
    }

    /** The command of a server that runs in the foreground and ends on SIGTERM; {@link KeycloakSettings} are its environment. */
    public List<String> serverCommand(int heapMb) {
        return KeycloakCommand.start(folder, heapMb);
    }
}
