package io.counterfoil.sandbox.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One installation for all tests of this process that leave it as sound as it was: starting one takes longer than most of them. Its
 * business date only moves forward, so whoever plays rows begins at {@link TestInstallation#nextDay()}.
 */
public final class SharedInstallation {

    private static @Nullable TestInstallation running;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SharedInstallation::end, "end-shared-installation"));
    }

    private SharedInstallation() {}

    /** Nobody closes what this gives. */
    public static synchronized TestInstallation get() throws IOException {
        if (running == null) {
            Path folder = Files.createTempDirectory("counterfoil-shared");
            running = new TestInstallation(folder.resolve("data"));
        }
        return running;
    }

    /** After a fault that cannot be taken back: the next one begins with a new installation. */
    public static synchronized void end() {
        if (running == null) {
            return;
        }
        try {
            running.close();
            Files.deleteIfExists(running.data().getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            running = null;
        }
    }
}
