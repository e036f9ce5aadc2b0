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
        String subject =
                fingerprint.hex() + " " + document.faceValue() + "/" + document.limit() + " " + units + "/" + rate;
        Outcome.Operation lowered = bank.signatures()
                .confirm(
                        "document-restated",
                        subject,
                        fingerprint.hex(),
                        new LedgerCommand.Lower(fingerprint, units, rate));
        LedgerDocument after = document(fingerprint);
        if (after.faceValue() > units || after.limit() > DocumentStatement.limit(units, rate)) {
            throw saidBefore(
                    fingerprint, "lowered exactly like this, and raised again since: lower it by another amount");
        }
        return new Outcome(List.of(lowered), state);
    }

    /** The journal names the act of before, and signs it no second time. */
    private static RefusedException saidBefore(Bytes32 fingerprint, String what) {
        return new RefusedException(BankRefusal.ACT_DIFFERS, "document " + fingerprint + " was " + what);
    }

    /**
     * Both are of the same goods, which are financed once. Where groups become one that were both drawn already, they are
     * frozen until the operators have looked.
     *
     * @param limit of all documents of these goods together; another one than that of a group that is there freezes it
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
        LedgerDocument after = document(fingerprint);
        LedgerDocument named = document(other);
        if (after.frozen() || isFrozen(after) || isFrozen(named)) {
            return new Outcome(List.of(joined), "frozen");
        }
        if (after.group() == 0 || after.group() != named.group()) {
            throw saidBefore(fingerprint, "joined with this one before, and taken out by the operators since");
        }
        return new Outcome(List.of(joined), "joined");
    }

    private boolean isFrozen(LedgerDocument document) {
        return document.group() != 0
                && chain.group(document.group()).orElseThrow().frozen();
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
