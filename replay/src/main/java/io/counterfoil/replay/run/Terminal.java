package io.counterfoil.replay.run;

import java.io.IOException;
import java.nio.file.Path;

/** Whether a person looks at standard output, on a device where a line can be written over. */
public final class Terminal {
    private Terminal() {}

    /** Asked of the kernel: since Java 22 {@code System.console()} no longer tells. Elsewhere than on Linux the answer is no. */
    public static boolean isThere() {
        try {
            String device = Path.of("/proc/self/fd/1").toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException unknown) {
            return false;
        }
    }
}
