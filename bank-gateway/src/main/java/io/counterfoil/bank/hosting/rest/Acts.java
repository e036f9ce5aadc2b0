package io.counterfoil.bank.hosting.rest;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.hosting.HostedBanks;
import io.counterfoil.service.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What every request that a bank acts has in common. */
@RequestScoped
public class Acts {

    /** What a bank does follows from its own reads; a body could only tell it what it must not believe. */
    public record NoFields() {}

    private final HostedBanks banks;
    private final Caller caller;

    Acts(HostedBanks banks, Caller caller) {
        this.banks = banks;
        this.caller = caller;
    }

    /**
     * @param key the Idempotency-Key: the audit trail has it. What is done does not depend on it, because asking again goes
     *     on where the bank stands
     * @return the caller's bank
     */
    public HostedBank bank(String id, @Nullable String key, String asked) {
        HostedBank bank = banks.own(id, caller.participant());
        caller.request(key, asked, null);
        return bank;
    }

    /** For reads, which take no key. */
    public HostedBank bank(String id) {
        return banks.own(id, caller.participant());
    }
}
