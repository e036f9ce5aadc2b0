package io.counterfoil.bank.document;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.DocumentStatement;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a bank says of a document after it was attested: that its source states less now, and of which goods it is. */
@ApplicationScoped
public class DocumentDesk {

    private final LedgerReads chain;

    DocumentDesk(LedgerReads chain) {
        this.chain = chain;
    }

    /**
     * Amended or, with a face value of zero, cancelled at its source. What is reserved lapses; what was drawn stays. Asked again
     * nothing is done.
     *
     * @param rate of the face value that may be financed, in basis points
     */
    public Outcome lower(HostedBank bank, Bytes32 fingerprint, Money faceValue, int rate) {
        LedgerDocument document = document(fingerprint);
        requireCurrency(fingerprint, document, faceValue);
        String state = faceValue.isZero() ? "revoked" : "lowered";
        long units = faceValue.minorUnits();
        if (document.faceValue() == units
                && document.limit() == DocumentStatement.limit(units, rate)
                && document.attester().equals(bank.participant())) {
            return new Outcome(List.of(), state);
        }
        // A document may be lowered to the same value again after the operators have raised it: that is another act.
        String subject =
                fingerprint.hex() + " " + document.faceValue() + "/" + document.limit() + " " + units + "/" + rate;
        return new Outcome(
                List.of(bank.signatures()
                        .confirm(
                                "document-restated",
                                subject,
                                fingerprint.hex(),
                                new LedgerCommand.Lower(fingerprint, units, rate))),
                state);
    }

    /**
     * Both are of the same goods, which are financed once. Where groups become one that were both drawn already, they are
     * frozen until the operators have looked.
     *
     * @param limit of all documents of these goods together; counts if neither is in a group yet
     */
    public Outcome sameGoods(HostedBank bank, Bytes32 fingerprint, Bytes32 other, Money limit) {
        LedgerDocument document = document(fingerprint);
        document(other);
        DocumentStatement statement = DocumentStatement.alone(
                        fingerprint, document.kind(), document.owner(), document.currency(), document.faceValue(), 0)
                .sameGoodsAs(other, limit.currency().getCurrencyCode(), limit.minorUnits());
        Outcome.Operation joined = bank.signatures()
                .confirm(
                        "document-joined",
                        fingerprint.hex() + " " + other.hex(),
                        fingerprint.hex(),
                        new LedgerCommand.Attest(statement));
        return new Outcome(List.of(joined), isFrozen(fingerprint) ? "frozen" : "joined");
    }

    private boolean isFrozen(Bytes32 fingerprint) {
        long group = document(fingerprint).group();
        return group != 0 && chain.group(group).orElseThrow().frozen();
    }

    private LedgerDocument document(Bytes32 fingerprint) {
        return chain.document(fingerprint)
                .orElseThrow(() -> RefusedException.notFound("document on chain: " + fingerprint));
    }

    private static void requireCurrency(Bytes32 fingerprint, LedgerDocument document, Money stated) {
        if (!document.currency().equals(stated.currency().getCurrencyCode())) {
            throw new RefusedException(
                    BankRefusal.CURRENCY_DIFFERS,
                    "document " + fingerprint + " is attested in " + document.currency() + ", not in "
                            + stated.currency().getCurrencyCode());
        }
    }
}
