package io.counterfoil.bank.verification;

import io.counterfoil.kernel.Money;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What customs says of a declaration. */
public sealed interface CustomsAnswer {

    /** No register is connected, so nobody was asked. */
    record NotAsked() implements CustomsAnswer {}

    /**
     * It was asked and did not answer in time, or not in a form that can be used.
     *
     * @param last what it said before, too long ago to count; null where it never did
     */
    record NoAnswer(@Nullable Declared last) implements CustomsAnswer {}

    /** It has no declaration with this number. */
    record NoSuch(Instant asOf) implements CustomsAnswer {}

    /**
     * It has one.
     *
     * @param value declared; null where customs does not say
     * @param exporter USCC of the exporter; null where customs does not say
     * @param asOf when customs said so
     */
    record Declared(
            Status status, @Nullable Money value, @Nullable String exporter, Instant asOf) implements CustomsAnswer {}

    enum Status {
        /** Lodged, and not released yet. */
        PENDING,
        RELEASED,
        AMENDED,
        CANCELLED;

        /** As customs writes it: {@code released}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
