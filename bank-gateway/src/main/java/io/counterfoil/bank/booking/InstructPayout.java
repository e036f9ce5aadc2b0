package io.counterfoil.bank.booking;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Tells a bank's core system to pay a supplier, once for each payment, and waits until a statement shows that it did. */
@ApplicationScoped
public class InstructPayout {

    private static final int NUMBER_RADIX = 36;

    private final PaymentBooks books;
    private final ExpectPayment expectPayment;
    private final WriteInstruction writeInstruction;

    InstructPayout(PaymentBooks books, ExpectPayment expectPayment, WriteInstruction writeInstruction) {
        this.books = books;
        this.expectPayment = expectPayment;
        this.writeInstruction = writeInstruction;
    }

    /** @param account as the quote names it, known to bank and supplier */
    public record Payout(UUID financing, int number, UUID supplier, String account, Money amount, LocalDate day) {}

    /** The same whenever it is asked for: of 32 to 35 characters, which every bank passes on. */
    public static PaymentReference reference(UUID financing, int number) {
        String id = financing.toString().replace("-", "");
        return new PaymentReference(number == 0 ? id : id + "-" + Integer.toString(number, NUMBER_RADIX));
    }

    /**
     * Instructs it unless it is instructed already.
     *
     * @throws NotBookedException while no statement shows it
     */
    public PaymentReference requirePaid(HostedBank bank, Payout payout) {
        PaymentReference reference = reference(payout.financing(), payout.number());
        ExpectedPayment expected = expectPayment.expect(
                bank, ExpectedPayment.Kind.PAYOUT, payout.financing(), payout.number(), reference, payout.amount());
        if (expected.state() == ExpectedPayment.State.EXPECTED) {
            instruct(bank, payout, expected);
        }
        ExpectPayment.requireBooked(expected);
        return reference;
    }

    private void instruct(HostedBank bank, Payout payout, ExpectedPayment expected) {
        books.keep(bank.participant(), kept -> {
            if (kept.instruction(ExpectedPayment.Kind.PAYOUT, payout.financing(), payout.number())
                    .isEmpty()) {
                kept.add(writeInstruction.write(
                        bank,
                        expected,
                        payout.supplier(),
                        new WriteInstruction.Target(payout.supplier().toString(), payout.account(), null),
                        payout.day(),
                        "payout of financing " + payout.financing()));
            }
            return true;
        });
    }
}
