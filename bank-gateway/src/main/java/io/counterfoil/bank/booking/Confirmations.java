package io.counterfoil.bank.booking;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.messages.writing.AccountNumber;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** By what each bank knows that money moved: at once, as a payment system says it, or by the statements of its accounts. */
@Singleton
@Startup // a setting that is wrong stops the start
public class Confirmations {

    private static final String IMMEDIATE = "immediate";
    private static final String STATEMENTS = "statements";

    private final Map<UUID, String> payoutAccounts = new HashMap<>();

    Confirmations(Config config, HostedBanks banks) {
        for (HostedBank bank : banks.all()) {
            String prefix = "counterfoil.banks." + bank.id() + ".";
            String confirmation = config.getOptionalValue(prefix + "confirmation", String.class)
                    .orElse(IMMEDIATE);
            if (confirmation.equals(STATEMENTS)) {
                payoutAccounts.put(
                        bank.participant(),
                        new AccountNumber(config.getValue(prefix + "payout-account", String.class)).number());
            } else if (!confirmation.equals(IMMEDIATE)) {
                throw new IllegalArgumentException(
                        prefix + "confirmation is " + confirmation + "; it is " + IMMEDIATE + " or " + STATEMENTS);
            }
        }
    }

    public boolean areByStatements(HostedBank bank) {
        return payoutAccounts.containsKey(bank.participant());
    }

    /** From which a bank that waits for statements pays suppliers. */
    String payoutAccount(HostedBank bank) {
        String account = payoutAccounts.get(bank.participant());
        if (account == null) {
            throw new IllegalStateException(bank + " does not wait for statements");
        }
        return account;
    }
}
