package io.counterfoil.bank.booking;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.kernel.RefusedException;
import java.util.function.Function;

/** A file that a bank's own system sent. */
final class BankMessage {

    private BankMessage() {}

    /** @throws RefusedException 422 with the place when it cannot be read */
    static <T> T read(byte[] content, Function<byte[], T> reader) {
        try {
            return reader.apply(content);
        } catch (RefusedException unreadable) {
            throw RefusedException.of(
                    BankRefusal.STATEMENT_UNREADABLE,
                    "the file cannot be taken; see violations",
                    unreadable.violations());
        }
    }
}
