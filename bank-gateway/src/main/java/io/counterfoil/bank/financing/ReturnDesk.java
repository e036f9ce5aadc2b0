package io.counterfoil.bank.financing;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.Outcome;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerCommand;
import io.counterfoil.ledger.LedgerFinancing;
import io.counterfoil.ledger.LedgerPiece;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The money of a payout that was attested came back. While the bank holds the whole piece, the payout is instructed again, and its
 * people decide anew whether they pay it; otherwise the bank pays again at once and says so on chain. Which payment came back is
 * named, so that a request that is repeated pays nothing twice.
 */
@ApplicationScoped
public class ReturnDesk {

    private static final int TIMES_MAX = 100;

    private final LedgerReads chain;
    private final PayoutPayments payments;
    private final ReturnedPayouts returned;

    ReturnDesk(LedgerReads chain, PayoutPayments payments, ReturnedPayouts returned) {
        this.chain = chain;
        this.payments = payments;
        this.returned = returned;
    }

    /** @param reference of the payment that came back */
    public Outcome cameBack(HostedBank bank, UUID id, PaymentReference reference) {
        bank.platform().financingRequest(id);
        LedgerFinancing financing = financing(bank, id);
        Bytes32 ref = new Bytes32(reference.hash());
        int number = returned.number(bank.participant(), id, ref).orElseGet(() -> added(bank, id, financing, ref));
        String subject = id + "/" + number;
        boolean instructedAgain = bank.signatures()
                .earlier("payout-returned", subject, id.toString())
                .isPresent();
        if (instructedAgain || (ref.equals(financing.paymentRef()) && isWhole(financing))) {
            return outcome(
                    bank,
                    id,
                    bank.signatures()
                            .confirm("payout-returned", subject, id.toString(), new LedgerCommand.SayReturned(id)));
        }
        requireFunded(financing, id);
        Bytes32 again = new Bytes32(paidAgain(bank, id, number).hash());
        return outcome(
                bank,
                id,
                bank.signatures()
                        .confirm("paid-again", subject, id.toString(), new LedgerCommand.RecordPayment(id, again)));
    }

    private PaymentReference paidAgain(HostedBank bank, UUID id, int number) {
        try {
            return payments.made(bank, id, number);
        } catch (NotBookedException instructed) {
            throw new RefusedException(
                    BankRefusal.PAYMENT_NOT_BOOKED,
                    "the payment is instructed again, and " + instructed.getMessage()
                            + "; send the request again when one does");
        }
    }

    private int added(HostedBank bank, UUID id, LedgerFinancing financing, Bytes32 ref) {
        requireFunded(financing, id);
        int before = returned.count(bank.participant(), id);
        if (!ref.equals(newest(bank, id, financing, before))) {
            throw new RefusedException(
                    BankRefusal.PAYMENT_UNKNOWN,
                    "this bank's newest payment of financing " + id
                            + " has another reference; give the reference of the payment that came back");
        }
        if (before == TIMES_MAX) {
            throw new RefusedException(BankRefusal.FINANCING_NOT_OPEN, "paid again " + TIMES_MAX + " times; no more");
        }
        return returned.add(bank.participant(), id, ref, before + 1)
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.OUTCOME_UNKNOWN,
                        "another payment came back at this moment; send the request again"));
    }

    /**
     * Asks for the reference of a payment only if it was made: what was signed about it says so. One that was attested past this
     * gateway is known by the chain.
     *
     * @param number of the payment, how many came back before it
     */
    private Bytes32 newest(HostedBank bank, UUID id, LedgerFinancing financing, int number) {
        String subject = number == 0 ? id.toString() : id + "/" + number;
        boolean made = Stream.of("funds-attested", "paid-again")
                .anyMatch(kind ->
                        bank.signatures().earlier(kind, subject, id.toString()).isPresent());
        if (made) {
            return new Bytes32(payments.reference(bank, id, number).hash());
        }
        if (number == 0 && financing.paymentRef() != null) {
            return financing.paymentRef();
        }
        throw new RefusedException(
                BankRefusal.FINANCING_NOT_OPEN,
                "of financing " + id + " a payment came back, and it is not paid again yet; name that one again first");
    }

    private static void requireFunded(LedgerFinancing financing, UUID id) {
        if (financing.state() != FinancingState.FUNDED) {
            throw new RefusedException(
                    BankRefusal.FINANCING_NOT_OPEN,
                    "financing " + id + " is " + name(financing) + " on chain: no payout of it is attested");
        }
    }

    private boolean isWhole(LedgerFinancing financing) {
        LedgerPiece piece = chain.piece(financing.pieceId())
                .orElseThrow(() -> RefusedException.notFound("piece on chain: " + financing.pieceId()));
        return financing.state() == FinancingState.FUNDED
                && piece.holder().equals(financing.bank())
                && piece.value() == financing.value()
                && piece.openOffers() == 0;
    }

    private Outcome outcome(HostedBank bank, UUID id, Outcome.Operation done) {
        return new Outcome(List.of(done), name(financing(bank, id)));
    }

    private LedgerFinancing financing(HostedBank bank, UUID id) {
        return chain.financing(id)
                .filter(found -> found.bank().equals(bank.participant()))
                .orElseThrow(() -> RefusedException.notFound("financing of this bank: " + id));
    }

    private static String name(LedgerFinancing financing) {
        return financing.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
