package io.counterfoil.bank;

import io.counterfoil.kernel.CommonRefusal;
import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Files from outside are read one at a time, of whichever bank and kind: the worst one within the limits takes about 100 MiB meanwhile. */
@ApplicationScoped
public class ReadingTurn {

    private static final int AT_ONCE = 1;
    private static final int WAIT_SECONDS = 20;

    private final Semaphore reading = new Semaphore(AT_ONCE, true);

    /** @throws RefusedException BUSY when others take too long */
    public <T> T read(Supplier<T> read) {
        take();
        try {
            return read.get();
        } finally {
            reading.release();
        }
    }

    private void take() {
        try {
            if (reading.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(
                CommonRefusal.BUSY, "other files are being read; nothing was done, send the same request again");
    }
}
