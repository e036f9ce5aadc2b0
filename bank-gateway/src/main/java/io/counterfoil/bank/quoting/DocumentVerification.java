package io.counterfoil.bank.quoting;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.ledger.LedgerPayable;

/** What a bank learns of a document from customs or an invoice register, before it attests it. */
public interface DocumentVerification {

    /**
     * What the document's source states. The same every time for one document: a statement once made on chain is not made again
     * with another face value, which would freeze it.
     */
    Verified verified(HostedBank bank, FinancingRequest.Document document, LedgerPayable payable);

    /**
     * @param faceValue minor units of the payable's currency
     * @param rate of the face value that this bank lets back financings, in basis points
     */
    record Verified(long faceValue, int rate) {}
}
