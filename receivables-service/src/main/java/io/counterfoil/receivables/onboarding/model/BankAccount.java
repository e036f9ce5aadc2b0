package io.counterfoil.receivables.onboarding.model;

import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A bank account as a participant proposed it. It never changes: another number is another account.
 *
 * @param holder as the bank knows it
 * @param currency ISO 4217
 */
public record BankAccount(
        UUID id,
        UUID participant,
        AccountNumber number,
        BankCode bank,
        String holder,
        String currency,
        Person proposer) {

    /** Of one participant, proposed or verified. */
    public static final int OPEN_MAX = 10;

    private static final String SOURCE = "bank accounts of participants";

    /** @param open accounts that the participant has already */
    public List<Rejection> rejections(int open) {
        List<Rejection> rejections = new ArrayList<>();
        if (number.isIban() && !bank.isBic()) {
            rejections.add(new Rejection("iban-with-bic", "the bank of an IBAN is named by its BIC", SOURCE));
        }
        if (open >= OPEN_MAX) {
            rejections.add(new Rejection(
                    "account-count", "at most " + OPEN_MAX + " accounts are open; close one of them", SOURCE));
        }
        return rejections;
    }
}
