package io.counterfoil.receivables.file;

import io.counterfoil.kernel.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much all files of one participant may take, so that none fills the store for the others. */
@ApplicationScoped
public class FileRoom {

    private static final int MEBIBYTES_MAX = 1 << 20;
    private static final double MEBIBYTE = 1 << 20;

    private final StoredBytes stored;
    private final int mebibytes;

    FileRoom(
            StoredBytes stored,
            @ConfigProperty(name = "counterfoil.documents.participant-mebibytes", defaultValue = "2048")
                    int mebibytes) {
        if (mebibytes < 1 || mebibytes > MEBIBYTES_MAX) {
            throw new IllegalArgumentException(
                    "counterfoil.documents.participant-mebibytes is from 1 to " + MEBIBYTES_MAX);
        }
        this.stored = stored;
        this.mebibytes = mebibytes;
    }

    /**
     * Asked with the participant's files locked, it holds; before that, it spares the store a file that would be refused.
     *
     * @throws RefusedException POLICY with what is used and what is allowed
     */
    public void require(UUID participant, int bytes) {
        long used = stored.of(participant);
        if (used + bytes > (long) mebibytes << 20) {
            throw RefusedException.policy(
                    "file-room",
                    "your files take " + mebibytes(used) + " of " + mebibytes + " MiB, and this one has "
                            + mebibytes(bytes) + "; ask the operators for more room",
                    "files of participants");
        }
    }

    /** Rounded up, so that what is used never looks like less. */
    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", Math.ceil(bytes / MEBIBYTE * 10) / 10);
    }
}
