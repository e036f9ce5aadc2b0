package io.counterfoil.bank.quoting;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.ledger.LedgerPayable;

/** What a bank learns of a document from customs or an invoice register, before it attests it. */
public interface DocumentVerification {

    /**
     * Up to how much the bank lets a document back financings, in minor units of the payable's currency. The same every time
     * for one document: a statement once made on chain is not made again with another limit, which would freeze it.
     */
    long limit(HostedBank bank, FinancingRequest.Document document, LedgerPayable payable);
}
