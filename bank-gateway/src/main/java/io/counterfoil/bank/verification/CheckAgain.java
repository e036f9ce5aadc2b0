package io.counterfoil.bank.verification;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.platform.FinancingRequest;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where no person looks before money goes out, the documents are checked once more: customs may say something else by now. */
@ApplicationScoped
public class CheckAgain {

    private final LedgerReads chain;
    private final VerifyDocuments verifyDocuments;

    CheckAgain(LedgerReads chain, VerifyDocuments verifyDocuments) {
        this.chain = chain;
        this.verifyDocuments = verifyDocuments;
    }

    /** @throws RefusedException 409 naming the checks that refuse, or wait for a person */
    public void requireVerifiedNow(HostedBank bank, UUID id) {
        FinancingRequest request = bank.platform().financingRequest(id);
        LedgerPiece piece = chain.piece(request.voucher())
                .orElseThrow(() -> RefusedException.notFound("voucher on chain: " + request.voucher()));
        LedgerPayable payable = chain.payable(piece.payableId())
                .orElseThrow(() -> RefusedException.notFound("payable on chain: " + piece.payableId()));
        VerificationReports.requireVerified(
                verifyDocuments.verify(bank, request, payable).report());
    }
}
