package io.counterfoil.sandbox.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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

    /**
     * For whoever moves the business date on by weeks. On each day the clocks of all open cases tick: the many that other tests have
     * left open would keep the processes minutes behind, so their clocks are put off.
     */
    public static synchronized TestInstallation forReplays() throws IOException, SQLException {
        TestInstallation parts = get();
        parts.executeIn("workflow", "update workflow.act_ru_job set duedate_ = duedate_ + interval '100 years'");
        return parts;
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
