package io.counterfoil.receivables.payable;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What takes something off a payable before it is issued.
 *
 * @param replacementId the payable of what is left; null if nothing is
 * @param number of the creditor's credit note, or of what both agreed on
 */
public record PayableCredit(
        UUID id,
        UUID payableId,
        @Nullable UUID replacementId,
        Kind kind,
        UUID debtor,
        UUID creditor,
        String number,
        LocalDate issuedOn,
        Money amount,
        Person maker) {

    /** Why less is owed than the invoice says. */
    public enum Kind {
        CREDIT_NOTE,
        AGREED_DISPUTE;

        /** As the API and the database write it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String wireName) {
            return Stream.of(values())
                    .filter(kind -> kind.wireName().equals(wireName))
                    .findFirst();
        }

        /** In a sentence. */
        String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
