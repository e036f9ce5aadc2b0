package io.counterfoil.bank.hosting;

import io.counterfoil.ledger.LedgerParticipant;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who the banks are. */
@ApplicationScoped
public class ListBanks {

    private final HostedBanks banks;
    private final LedgerReads chain;

    ListBanks(HostedBanks banks, LedgerReads chain) {
        this.banks = banks;
        this.chain = chain;
    }

    public List<BankCard> list() {
        return banks.all().stream()
                .map(bank -> new BankCard(bank.id(), bank.name(), bank.participant(), signingAddress(bank)))
                .toList();
    }

    /** What it enrols with, and what it has been replaced by since. */
    private String signingAddress(HostedBank bank) {
        return chain.participant(bank.participant()).map(LedgerParticipant::key).orElse(bank.enrolledKey());
    }
}
