package io.counterfoil.sandbox.bank;

import io.counterfoil.kernel.DocumentFingerprints;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerDocument;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPayable;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerReservations;
import io.counterfoil.ledger.PayableState;
import io.counterfoil.ledger.PieceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a bank does once a supplier has taken its quote. It approves what it reads on chain, not what it is told. */
final class FinancingDesk {

    private final UUID bank;
    private final ServiceApi service;
    private final LedgerReads chain;
    private final BankSignatures signatures;
    private final BankRecords records;
    private final DocumentFingerprints fingerprints;

    FinancingDesk(UUID bank, BankTools tools) {
        this.bank = bank;
        this.service = tools.service();
        this.chain = tools.chain();
        this.signatures = tools.signatures();
        this.records = tools.records();
        this.fingerprints = tools.fingerprints();
    }

    /**
     * In one transaction the piece passes to the bank and the documents are drawn. The platform is not asked: what is on
     * chain is compared with what this bank kept of its quote.
     */
    Outcome approve(UUID id) {
        LedgerFinancing financing = financing(id);
        List<Outcome.Operation> done = new ArrayList<>();
        if (financing.state() != FinancingState.LOCKED) {
            signatures
                    .earlier("financing-approved", id.toString(), id.toString())
                    .ifPresent(done::add);
            requireOneOf(
                    financing, id, FinancingState.APPROVED, FinancingState.PAYOUT_INSTRUCTED, FinancingState.FUNDED);
            return outcome(id, done);
        }
        BankRecords.StoredQuote quote = quote(id);
        Bytes32 ownTerms = new Bytes32(quote.termsHash());
        requireLockedAsQuoted(id, financing, ownTerms, quote.basis());
        requireDocumentsReserved(id, quote.basis());
        done.add(signatures.confirm(
                "financing-approved", id.toString(), id.toString(), new LedgerCommand.ApproveFinancing(id, ownTerms)));
        return outcome(id, done);
    }

    Outcome decline(UUID id) {
        request(id);
        LedgerFinancing financing = financing(id);
        requireOneOf(financing, id, FinancingState.LOCKED, FinancingState.DECLINED);
        List<Outcome.Operation> done = new ArrayList<>();
        if (financing.state() == FinancingState.LOCKED) {
            done.add(signatures.confirm(
                    "financing-declined", id.toString(), id.toString(), new LedgerCommand.DeclineFinancing(id)));
        } else {
            signatures
                    .earlier("financing-declined", id.toString(), id.toString())
                    .ifPresent(done::add);
        }
        return outcome(id, done);
    }

    /** Marks the payout as instructed, then attests the funds; the sandbox's payment system pays at once. */
    Outcome pay(UUID id) {
        request(id);
        LedgerFinancing financing = financing(id);
        requireOneOf(financing, id, FinancingState.APPROVED, FinancingState.PAYOUT_INSTRUCTED, FinancingState.FUNDED);
        List<Outcome.Operation> done = new ArrayList<>();
        if (financing.state() == FinancingState.APPROVED) {
            done.add(signatures.confirm(
                    "payout-instructed", id.toString(), id.toString(), new LedgerCommand.InstructPayout(id)));
        } else {
            signatures
                    .earlier("payout-instructed", id.toString(), id.toString())
                    .ifPresent(done::add);
        }
        if (financing.state() == FinancingState.FUNDED) {
            signatures.earlier("funds-attested", id.toString(), id.toString()).ifPresent(done::add);
        } else {
            Bytes32 reference = new Bytes32(new PaymentReference("sandbox payout " + id).hash());
            done.add(signatures.confirm(
                    "funds-attested", id.toString(), id.toString(), new LedgerCommand.AttestFunds(id, reference)));
        }
        return outcome(id, done);
    }

    private FinancingRequest request(UUID id) {
        return FinancingRequest.read(service.get("/api/v1/financing-requests/" + id), fingerprints);
    }

    private LedgerFinancing financing(UUID id) {
        LedgerFinancing financing = chain.financing(id)
                .orElseThrow(() -> new RefusedException(
                        409, "financing-not-open", "no piece is locked on chain for financing " + id));
        if (!financing.bank().equals(bank)) {
            throw RefusedException.notFound("financing " + id + " is not this bank's");
        }
        return financing;
    }

    private BankRecords.StoredQuote quote(UUID id) {
        return records.quote(bank, id)
                .orElseThrow(() -> new RefusedException(
                        409, "quote-not-open", "this bank has quoted nothing for financing " + id));
    }

    private void requireLockedAsQuoted(UUID id, LedgerFinancing financing, Bytes32 ownTerms, QuoteBasis quoted) {
        if (!financing.termsHash().equals(ownTerms)) {
            throw new RefusedException(
                    409,
                    "terms-differ",
                    "the piece is locked under the terms " + financing.termsHash() + ", this bank quoted " + ownTerms);
        }
        if (financing.value() != quoted.minorUnits() || !financing.supplier().equals(quoted.supplier())) {
            throw new RefusedException(
                    409,
                    "financing-differs",
                    "locked for " + id + " are " + financing.value() + " minor units of " + financing.supplier()
                            + ", this bank quoted for " + quoted.minorUnits() + " of " + quoted.supplier());
        }
        LedgerPiece piece = chain.piece(financing.pieceId())
                .orElseThrow(() -> RefusedException.notFound("piece " + financing.pieceId() + " is not on chain"));
        if (piece.state() != PieceState.LOCKED
                || !id.equals(piece.financingId())
                || piece.value() != financing.value()
                || piece.frozen()) {
            throw new RefusedException(
                    409, "financing-not-open", "piece " + financing.pieceId() + " is not locked for " + id);
        }
        if (!piece.payableId().equals(quoted.payable()) || !quoted.voucher().equals(piece.parentId())) {
            throw new RefusedException(
                    409,
                    "financing-differs",
                    "locked for " + id + " is a part of voucher " + piece.parentId() + " of payable "
                            + piece.payableId() + ", this bank quoted for voucher " + quoted.voucher() + " of payable "
                            + quoted.payable());
        }
        LedgerPayable payable = chain.payable(piece.payableId())
                .orElseThrow(() -> RefusedException.notFound("payable " + piece.payableId() + " is not on chain"));
        if (payable.state() != PayableState.ISSUED || payable.frozen()) {
            throw new RefusedException(
                    409,
                    "payable-not-open",
                    "payable " + piece.payableId() + " is " + payable.state() + (payable.frozen() ? ", frozen" : ""));
        }
    }

    private void requireDocumentsReserved(UUID id, QuoteBasis quoted) {
        LedgerReservations reserved = chain.reservations(id);
        Map<Bytes32, Long> onChain = new HashMap<>();
        for (int i = 0; i < reserved.fingerprints().size(); i++) {
            onChain.put(reserved.fingerprints().get(i), reserved.amounts().get(i));
        }
        for (QuoteBasis.Document document : quoted.documents()) {
            Long amount = onChain.remove(document.fingerprint());
            LedgerDocument attested = chain.document(document.fingerprint())
                    .filter(found -> !found.frozen())
                    .orElseThrow(() -> new RefusedException(
                            409,
                            "document-not-available",
                            "document " + document.fingerprint() + " is not attested, or frozen"));
            if (amount == null || amount != document.minorUnits() || attested.kind() != document.kind()) {
                throw new RefusedException(
                        409,
                        "document-not-available",
                        "document " + document.fingerprint() + " is not reserved for " + id + " with "
                                + document.minorUnits() + " minor units, as this bank quoted");
            }
        }
        if (!onChain.isEmpty()) {
            throw new RefusedException(
                    409,
                    "document-not-available",
                    "documents are reserved that this bank did not quote for: " + onChain);
        }
    }

    private static void requireOneOf(LedgerFinancing financing, UUID id, FinancingState... states) {
        if (!List.of(states).contains(financing.state())) {
            throw new RefusedException(
                    409, "financing-not-open", "financing " + id + " is " + name(financing.state()) + " on chain");
        }
    }

    private Outcome outcome(UUID id, List<Outcome.Operation> done) {
        return new Outcome(done, name(financing(id).state()));
    }

    private static String name(FinancingState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
