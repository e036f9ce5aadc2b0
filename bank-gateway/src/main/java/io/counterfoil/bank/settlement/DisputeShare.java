package io.counterfoil.bank.settlement;

import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.ledger.LedgerCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A bank that holds a piece says that what another bank attested as paid to it did not arrive. The contract knows who was paid. */
@ApplicationScoped
public class DisputeShare {

    public Outcome dispute(HostedBank bank, UUID settlement, UUID voucher) {
        return new Outcome(
                List.of(bank.signatures()
                        .confirm(
                                "redemption-disputed",
                                settlement + "/" + voucher,
                                voucher.toString(),
                                new LedgerCommand.DisputeRedemption(settlement, voucher))),
                "disputed");
    }
}
