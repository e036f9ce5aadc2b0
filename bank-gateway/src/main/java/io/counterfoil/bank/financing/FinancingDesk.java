package io.counterfoil.bank.financing;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.limit.LendWithinLimits;
import io.counterfoil.bank.quoting.QuoteBasis;
import io.counterfoil.bank.quoting.Quotes;
import io.counterfoil.bank.quoting.StoredQuote;
import io.counterfoil.bank.registration.RegisterFinancing;
import io.counterfoil.bank.verification.VerificationReports;
import io.counterfoil.kernel.RefusedException;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a bank does once a supplier has taken its quote. It approves what it reads on chain, not what it is told. */
@ApplicationScoped
public class FinancingDesk {

    private final LedgerReads chain;
    private final Quotes quotes;
    private final PayoutPayments payments;
    private final PayoutDecisions decisions;
    private final ReturnedPayouts returned;
    private final VerificationReports verification;
    private final LendWithinLimits limits;
    private final RegisterFinancing registration;

    FinancingDesk(
            LedgerReads chain,
            Quotes quotes,
            PayoutPayments payments,
            PayoutDecisions decisions,
            ReturnedPayouts returned,
            VerificationReports verification,
            LendWithinLimits limits,
            RegisterFinancing registration) {
        this.chain = chain;
        this.quotes = quotes;
        this.payments = payments;
        this.decisions = decisions;
        this.returned = returned;
        this.verification = verification;
        this.limits = limits;
        this.registration = registration;
    }

    /**
     * In one transaction the piece passes to the bank and the documents are drawn. The platform is not asked: what is on
     * chain is compared with what this bank kept of its quote, and of its checks of the documents.
     */
    public Outcome approve(HostedBank bank, UUID id) {
        LedgerFinancing financing = financing(bank, id);
        List<Outcome.Operation> done = new ArrayList<>();
        if (financing.state() != FinancingState.LOCKED) {
            bank.signatures()
                    .earlier("financing-approved", id.toString(), id.toString())
                    .ifPresent(done::add);
            requireOneOf(
                    financing, id, FinancingState.APPROVED, FinancingState.PAYOUT_INSTRUCTED, FinancingState.FUNDED);
            return outcome(bank, id, done);
        }
        verification.requireStillVerified(bank.participant(), id);
        StoredQuote quote = quote(bank, id);
        Bytes32 ownTerms = new Bytes32(quote.termsHash());
        LedgerPayable payable = requireLockedAsQuoted(id, financing, ownTerms, quote.basis());
        requireDocumentsReserved(id, quote.basis());
        payments.requireInstructable(bank, id, quote);
        done.add(bank.signatures()
                .confirm(
                        "financing-approved",
                        id.toString(),
                        id.toString(),
                        new LedgerCommand.ApproveFinancing(id, ownTerms),
                        limits.reserved(
                                bank.participant(),
                                id,
                                financing.supplier(),
                                financing.value(),
                                payable,
                                chain.today())));
        return outcome(bank, id, done);
    }

    public Outcome decline(HostedBank bank, UUID id) {
        bank.platform().financingRequest(id);
        LedgerFinancing financing = financing(bank, id);
        requireOneOf(financing, id, FinancingState.LOCKED, FinancingState.DECLINED);
        List<Outcome.Operation> done = new ArrayList<>();
        if (financing.state() == FinancingState.LOCKED) {
            done.add(bank.signatures()
                    .confirm(
                            "financing-declined",
                            id.toString(),
                            id.toString(),
                            new LedgerCommand.DeclineFinancing(id)));
        } else {
            bank.signatures()
                    .earlier("financing-declined", id.toString(), id.toString())
                    .ifPresent(done::add);
        }
        return outcome(bank, id, done);
    }

    /** Says before each step whether it may still be done; what it throws ends the payout there. */
    interface BeforeEachStep {
        void check();
    }

    /**
     * @return number of the payout that is to be made, or was: how many payments came back before
     * @throws RefusedException 404 when it is not this bank's, 409 when it is not approved or has ended without money
     */
    int payable(HostedBank bank, UUID id) {
        bank.platform().financingRequest(id);
        requireToPayOrPaid(financing(bank, id), id);
        return returned.count(bank.participant(), id);
    }

    Outcome stands(HostedBank bank, UUID id) {
        return outcome(bank, id, List.of());
    }

    /**
     * Has the financing registered, marks the payout as instructed, then attests the funds; the payment system is asked in between, once it is decided that the
     * payout is not undone. Each step is done once, however often it is begun.
     *
     * @param number of the payout that was asked for: of one whose money came back meanwhile nothing is done
     * @throws io.counterfoil.bank.booking.NotBookedException while the payment is instructed, and no statement shows it
     */
    Outcome payOut(HostedBank bank, UUID id, int number, BeforeEachStep step) {
        if (returned.count(bank.participant(), id) != number) {
            return stands(bank, id);
        }
        LedgerFinancing financing = financing(bank, id);
        requireToPayOrPaid(financing, id);
        if (financing.state() != FinancingState.FUNDED && !decisions.pays(bank.participant(), id, number)) {
            registration.requireRegistered(bank, id, financing, step::check);
        }
        List<Outcome.Operation> done = new ArrayList<>();
        if (financing.state() == FinancingState.APPROVED) {
            step.check();
            done.add(bank.signatures()
                    .confirm("payout-instructed", id.toString(), id.toString(), new LedgerCommand.InstructPayout(id)));
        } else {
            bank.signatures()
                    .earlier("payout-instructed", id.toString(), id.toString())
                    .ifPresent(done::add);
        }
        String subject = number == 0 ? id.toString() : id + "/" + number;
        if (financing.state() == FinancingState.FUNDED) {
            bank.signatures().earlier("funds-attested", subject, id.toString()).ifPresent(done::add);
        } else {
            step.check();
            requireTimeToPay(bank, id, number, financing);
            if (!decisions.pay(bank.participant(), id, number)) {
                throw new RefusedException(
                        BankRefusal.FINANCING_NOT_OPEN,
                        "this bank has agreed to undo: it pays nothing unless it takes that back first");
            }
            Bytes32 reference = new Bytes32(payments.made(bank, id, number).hash());
            step.check();
            done.add(bank.signatures()
                    .confirm("funds-attested", subject, id.toString(), new LedgerCommand.AttestFunds(id, reference)));
        }
        return outcome(bank, id, done);
    }

    private static void requireToPayOrPaid(LedgerFinancing financing, UUID id) {
        requireOneOf(financing, id, FinancingState.APPROVED, FinancingState.PAYOUT_INSTRUCTED, FinancingState.FUNDED);
    }

    /** On the last day to answer, anybody may undo the financing before the payment is attested. What may be paid already is. */
    private void requireTimeToPay(HostedBank bank, UUID id, int number, LedgerFinancing financing) {
        LocalDate answerBy = financing.answerBy();
        if (answerBy != null && !chain.today().isBefore(answerBy) && !decisions.pays(bank.participant(), id, number)) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN,
                    "the supplier said that no money came, and the last day to answer is " + answerBy
                            + ": nothing is paid any more; let it be undone");
        }
    }

    private LedgerFinancing financing(HostedBank bank, UUID id) {
        LedgerFinancing financing = chain.financing(id)
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.FINANCING_NOT_OPEN, "no piece is locked on chain for financing " + id));
        if (!financing.bank().equals(bank.participant())) {
            throw RefusedException.notFound("financing of this bank: " + id);
        }
        return financing;
    }

    private StoredQuote quote(HostedBank bank, UUID id) {
        return quotes.quote(bank.participant(), id)
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.QUOTE_NOT_OPEN, "this bank has quoted nothing for financing " + id));
    }

    private LedgerPayable requireLockedAsQuoted(
            UUID id, LedgerFinancing financing, Bytes32 ownTerms, QuoteBasis quoted) {
        if (!financing.termsHash().equals(ownTerms)) {
            throw new RefusedException(
                    BankRefusal.TERMS_DIFFER,
                    "the piece is locked under the terms " + financing.termsHash() + ", this bank quoted " + ownTerms);
        }
        if (financing.value() != quoted.minorUnits() || !financing.supplier().equals(quoted.supplier())) {
            throw new RefusedException(
                    BankRefusal.FINANCING_DIFFERS,
                    "locked for " + id + " are " + financing.value() + " minor units of " + financing.supplier()
                            + ", this bank quoted for " + quoted.minorUnits() + " of " + quoted.supplier());
        }
        LedgerPiece piece = chain.piece(financing.pieceId())
                .orElseThrow(() -> RefusedException.notFound("piece on chain: " + financing.pieceId()));
        if (piece.state() != PieceState.LOCKED
                || !id.equals(piece.financingId())
                || piece.value() != financing.value()
                || piece.frozen()) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN, "piece " + financing.pieceId() + " is not locked for " + id);
        }
        if (!piece.payableId().equals(quoted.payable()) || !quoted.voucher().equals(piece.parentId())) {
            throw new RefusedException(
                    BankRefusal.FINANCING_DIFFERS,
                    "locked for " + id + " is a part of voucher " + piece.parentId() + " of payable "
                            + piece.payableId() + ", this bank quoted for voucher " + quoted.voucher() + " of payable "
                            + quoted.payable());
        }
        LedgerPayable payable = chain.payable(piece.payableId())
                .orElseThrow(() -> RefusedException.notFound("payable on chain: " + piece.payableId()));
        if (payable.state() != PayableState.ISSUED || payable.frozen()) {
            throw new RefusedException(
                    BankRefusal.PAYABLE_NOT_OPEN,
                    "payable " + piece.payableId() + " is " + payable.state() + (payable.frozen() ? ", frozen" : ""));
        }
        return payable;
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
                            BankRefusal.DOCUMENT_NOT_AVAILABLE,
                            "document " + document.fingerprint() + " is not attested, or frozen"));
            if (amount == null || amount != document.minorUnits() || attested.kind() != document.kind()) {
                throw new RefusedException(
                        BankRefusal.DOCUMENT_NOT_AVAILABLE,
                        "document " + document.fingerprint() + " is not reserved for " + id + " with "
                                + document.minorUnits() + " minor units, as this bank quoted");
            }
        }
        if (!onChain.isEmpty()) {
            throw new RefusedException(
                    BankRefusal.DOCUMENT_NOT_AVAILABLE,
                    "documents are reserved that this bank did not quote for: " + onChain);
        }
    }

    private static void requireOneOf(LedgerFinancing financing, UUID id, FinancingState... states) {
        if (!List.of(states).contains(financing.state())) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN, "financing " + id + " is " + name(financing.state()) + " on chain");
        }
    }

    private Outcome outcome(HostedBank bank, UUID id, List<Outcome.Operation> done) {
        return new Outcome(done, name(financing(bank, id).state()));
    }

    private static String name(FinancingState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
