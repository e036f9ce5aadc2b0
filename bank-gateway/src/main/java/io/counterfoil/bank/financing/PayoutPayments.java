package io.counterfoil.bank.financing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.booking.Confirmations;
import io.counterfoil.bank.booking.ExpectPayment;
import io.counterfoil.bank.booking.InstructPayout;
import io.counterfoil.bank.booking.NotBookedException;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.bank.quoting.Quotes;
import io.counterfoil.bank.quoting.StoredQuote;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.LedgerReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * A bank's payments to suppliers, made once for each number. A bank that waits for statements instructs its core system, and the payment
 * is made when its account shows it; for the others the payment system's word is enough.
 */
@ApplicationScoped
class PayoutPayments {

    private final Payments payments;
    private final ExpectPayment expectPayment;
    private final InstructPayout instructPayout;
    private final Confirmations confirmations;
    private final Quotes quotes;
    private final LedgerReads chain;
    private final ObjectMapper json;

    PayoutPayments(
            Payments payments,
            ExpectPayment expectPayment,
            InstructPayout instructPayout,
            Confirmations confirmations,
            Quotes quotes,
            LedgerReads chain,
            ObjectMapper json) {
        this.payments = payments;
        this.expectPayment = expectPayment;
        this.instructPayout = instructPayout;
        this.confirmations = confirmations;
        this.quotes = quotes;
        this.chain = chain;
        this.json = json;
    }

    /**
     * Makes it, unless it is made.
     *
     * @return under which it is found
     * @throws NotBookedException while it is instructed, and no statement shows it
     */
    PaymentReference made(HostedBank bank, UUID financing, int number) {
        StoredQuote quote = quotes.quote(bank.participant(), financing)
                .orElseThrow(() -> new RefusedException(
                        BankRefusal.QUOTE_NOT_OPEN, "this bank has quoted nothing for financing " + financing));
        JsonNode terms = terms(quote);
        Money amount = Money.parse(
                terms.path("netProceeds").path("amount").asText(),
                terms.path("netProceeds").path("currency").asText());
        if (!confirmations.areByStatements(bank)) {
            PaymentReference reference = payments.payOut(bank, financing, number);
            expectPayment.payout(bank, financing, number, reference, amount);
            return reference;
        }
        return instructPayout.requirePaid(
                bank,
                new InstructPayout.Payout(
                        financing,
                        number,
                        quote.basis().supplier(),
                        terms.path("payoutAccountRef").asText(),
                        amount,
                        chain.today()));
    }

    /**
     * Before the piece is taken: an account that the bank cannot pay to would leave it with the bank, and the supplier without money.
     *
     * @throws RefusedException 409 when the bank could not instruct it
     */
    void requireInstructable(HostedBank bank, UUID financing, StoredQuote quote) {
        if (!confirmations.areByStatements(bank)) {
            return;
        }
        instructPayout.requireInstructable(
                bank, financing, terms(quote).path("payoutAccountRef").asText());
    }

    /** Of one that was made before, wherever its money is now. */
    PaymentReference reference(HostedBank bank, UUID financing, int number) {
        return confirmations.areByStatements(bank)
                ? InstructPayout.reference(financing, number)
                : payments.payOut(bank, financing, number);
    }

    private JsonNode terms(StoredQuote quote) {
        try {
            return json.readTree(quote.body());
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException("a stored quote is not JSON", storedByUs);
        }
    }
}
