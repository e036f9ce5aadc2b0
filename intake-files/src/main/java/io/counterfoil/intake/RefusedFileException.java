package io.counterfoil.intake;

import io.counterfoil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** The whole file is refused before anything of it is sent; the message says what is wrong and what to do. */
public final class RefusedFileException extends RuntimeException {

    private final transient @Nullable Violation violation;

    public RefusedFileException(String message) {
        super(message);
        violation = null;
    }

    /** @param file what stands before the sentence */
    RefusedFileException(Object file, Violation violation) {
        super(file + " " + violation.message());
        this.violation = violation;
    }

    RefusedFileException(Object file, IntakeReason reason, Object... about) {
        this(file, reason.violation("file", about));
    }

    /** For whoever says it in another language; without a code where only a person at a terminal hears of it. */
    public Violation violation() {
        return violation == null ? new Violation("file", String.valueOf(getMessage())) : violation;
    }
}
