package io.counterfoil.messages;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which a payment is known, as far as the bank says it.
 *
 * @param endToEnd given by whoever instructed the payment, and passed on to its recipient; null where the bank writes NOTPROVIDED
 * @param instruction given by whoever instructed it, for its own bank
 * @param paymentInformation of the group of instructions that it was one of
 * @param transaction given by the first bank
 * @param accountServicer given by the bank of this account
 * @param remittance what the payer wrote for the recipient: references of creditors and free text
 */
public record References(
        @Nullable String endToEnd,
        @Nullable String instruction,
        @Nullable String paymentInformation,
        @Nullable String transaction,
        @Nullable String accountServicer,
        List<String> remittance) {

    public static final References NONE = new References(null, null, null, null, null, List.of());

    public References {
        remittance = List.copyOf(remittance);
    }

    /** Those that whoever instructed the payment chose, so that it can be found again by them. */
    public List<String> chosen() {
        return Stream.concat(
                        Stream.of(endToEnd, instruction, paymentInformation).filter(Objects::nonNull),
                        remittance.stream())
                .toList();
    }
}
