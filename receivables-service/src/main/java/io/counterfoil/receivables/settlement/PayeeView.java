package io.counterfoil.receivables.settlement;

import io.counterfoil.receivables.onboarding.VerifiedAccount;
import java.util.List;
import java.util.UUID;

/**
 * Whom a settlement has to pay: components are the fields of Payee in openapi.yml.
 *
 * @param name as the operators recorded it
 * @param accounts verified ones in the payable's currency, the last verified first
 */
public record PayeeView(UUID participant, String name, List<VerifiedAccount> accounts) {

    public PayeeView {
        accounts = List.copyOf(accounts);
    }
}
