package io.counterfoil.bank.booking;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What rests on a payment waits until a statement shows it. */
@ApplicationScoped
public class ExpectPayment {

    private final PaymentBooks books;

    ExpectPayment(PaymentBooks books) {
        this.books = books;
    }

    /**
     * Expects a debtor's payment; it may have been booked before.
     *
     * @throws NotBookedException while no statement shows it
     */
    public void requireSettlement(HostedBank bank, UUID settlement, PaymentReference reference, Money amount) {
        requireBooked(expect(bank, ExpectedPayment.Kind.SETTLEMENT, settlement, 0, reference, amount));
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
        var unused =
                MatchPayments.in(kept); // whoever expected another payment that this one explains asks again by itself
        return kept.expected(payment.id()).orElseThrow();
    }
}
