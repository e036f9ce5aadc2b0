package io.counterfoil.devservers.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program is started that refuses to run as root, as PostgreSQL does. Anyone else starts it plainly. Root starts it in a user
 * namespace of its own, where it is nobody and yet owns root's files; where the system forbids that (containers often do) as
 * user nobody that may pass through root's folders.
 */
enum Unprivileged {
    PLAIN(List.of()),
    USER_NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--securebits=+no_setuid_fixup", // or access(2), which initdb asks, would not see the capability
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=+dac_override",
            "--bounding-set=-all,+dac_override"));

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

    @SuppressWarnings("ImmutableEnumChecker") // only ever List.of(...)
    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first way that works for the user of this process. */
    static Unprivileged detect() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return PLAIN;
        }
        for (Unprivileged way : List.of(USER_NAMESPACE, NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new IOException(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv --reuid' works here;"
                        + " run as another user");
    }

    List<String> prefix() {
        return prefix;
    }

    /** Gives a folder with all that is in it, or a file, to the user that the program will be. */
    void own(Path owned) throws IOException {
        if (this != NOBODY) {
            return;
        }
        UserPrincipal nobody =
                owned.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.walkFileTree(owned, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(folder, nobody);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, nobody);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean works() {
        try {
            Process probe = new ProcessBuilder(command("true"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(PROBE_TIMEOUT.toSeconds(), TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> command(String program) {
        return Stream.concat(prefix.stream(), Stream.of(program)).toList();
    }
}
