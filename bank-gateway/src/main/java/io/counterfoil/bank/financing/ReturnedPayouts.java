package io.counterfoil.bank.financing;

import io.counterfoil.ledger.Bytes32;
import java.util.Optional;
import java.util.UUID;

/** Payouts of which a bank knows that the money came back. Each call commits before it returns. */
public interface ReturnedPayouts {

    /** How many payments of a financing came back: so many times it is paid again. */
    int count(UUID bank, UUID financing);

    /** @return the number that was given to a payment that came back, from 1 */
    Optional<Integer> number(UUID bank, UUID financing, Bytes32 paymentRef);

    /**
     * Gives it the number {@code next}, unless it has one, or another has that.
     *
     * @return its number; empty when another payment has the next one
     */
    Optional<Integer> add(UUID bank, UUID financing, Bytes32 paymentRef, int next);
}
