package io.counterfoil.bank.booking;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Says which payments a bank's account has to show. What rests on one waits for that, where the bank waits for statements. */
@ApplicationScoped
public class ExpectPayment {

    private final PaymentBooks books;
    private final Confirmations confirmations;

    ExpectPayment(PaymentBooks books, Confirmations confirmations) {
        this.books = books;
        this.confirmations = confirmations;
    }

    /**
     * Expects a debtor's payment; it may have been booked before.
     *
     * @throws NotBookedException while no statement shows it, and the bank waits for that
     */
    public void settlement(HostedBank bank, UUID settlement, PaymentReference reference, Money amount) {
        ExpectedPayment expected = expect(bank, ExpectedPayment.Kind.SETTLEMENT, settlement, 0, reference, amount);
        if (confirmations.areByStatements(bank)) {
            requireBooked(expected);
        }
    }

    /**
     * What was expected for one settlement is for another one of the same payment and amount from now on, with what was booked for it: the
     * debtor withdrew the first, or it expired.
     */
    public void passed(HostedBank bank, UUID from, UUID to, Money amount) {
        var unused = books.keep(bank.participant(), kept -> {
            kept.expected(ExpectedPayment.Kind.SETTLEMENT, from, 0)
                    .filter(payment -> payment.amount().equals(amount))
                    .filter(payment -> kept.expected(ExpectedPayment.Kind.SETTLEMENT, to, 0)
                            .isEmpty())
                    .ifPresent(payment -> kept.update(payment.of(to)));
            return true;
        });
    }

    /** Expects a payout that the bank's payment system says it made. */
    public void payout(HostedBank bank, UUID financing, int number, PaymentReference reference, Money amount) {
        var unused = expect(bank, ExpectedPayment.Kind.PAYOUT, financing, number, reference, amount);
    }

    static void requireBooked(ExpectedPayment payment) {
        if (payment.state() != ExpectedPayment.State.BOOKED) {
            throw new NotBookedException(payment);
        }
    }

    ExpectedPayment expect(
            HostedBank bank,
            ExpectedPayment.Kind kind,
            UUID subject,
            int number,
            PaymentReference reference,
            Money amount) {
        Optional<ExpectedPayment> before = books.expected(bank.participant(), kind, subject, number);
        return before.isPresent()
                ? before.get()
                : books.keep(
                        bank.participant(),
                        kept -> kept.expected(kind, subject, number)
                                .orElseGet(() -> added(kept, kind, subject, number, reference, amount)));
    }

    private static ExpectedPayment added(
            PaymentBooks.Books kept,
            ExpectedPayment.Kind kind,
            UUID subject,
            int number,
            PaymentReference reference,
            Money amount) {
        ExpectedPayment payment = new ExpectedPayment(
                Ids.next(), kind, subject, number, reference.value(), amount, ExpectedPayment.State.EXPECTED, null);
        kept.add(payment);
        var unused = MatchPayments.afterChange(
                kept); // whoever expected another payment that this one explains asks again by itself
        return kept.expected(payment.id()).orElseThrow();
    }
}
