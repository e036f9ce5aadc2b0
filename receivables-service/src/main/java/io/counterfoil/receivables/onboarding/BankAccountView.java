package io.counterfoil.receivables.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank account: components are the fields of BankAccount in openapi.yml.
 *
 * @param number masked in a list, written out where the account was asked for by its id
 * @param microStatement how far verifying by one has come: drawn, sent or blocked
 * @param triesLeft of stating it, once it was sent
 * @param checked what the first person of an operator pair has seen; shown to whoever sees all
 */
public record BankAccountView(
        UUID id,
        UUID participant,
        String number,
        String bankCode,
        String holder,
        String currency,
        String state,
        PersonalAct proposed,
        @Nullable String microStatement,
        @Nullable Integer triesLeft,
        @Nullable Checked checked,
        @Nullable Verified verified,
        @Nullable Closed closed) {

    public record Checked(String evidence, PersonalAct by) {}

    /** @param method operators or micro-statement */
    public record Verified(String method, LocalDate day) {}

    public record Closed(String reason, LocalDate day, PersonalAct by) {}
}
