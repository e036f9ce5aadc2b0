package io.counterfoil.bank.booking;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.kernel.RefusedException;
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
    private final VerifiedAccounts accounts;

    InstructPayout(
            PaymentBooks books,
            ExpectPayment expectPayment,
            WriteInstruction writeInstruction,
            VerifiedAccounts accounts) {
        this.books = books;
        this.expectPayment = expectPayment;
        this.writeInstruction = writeInstruction;
        this.accounts = accounts;
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
     * @throws RefusedException 409 when the account is not, or no more, a verified one of the supplier
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

    /** @throws RefusedException 409 when the account is not, or no more, a verified one of the supplier */
    public void requireInstructable(HostedBank bank, UUID financing, String account) {
        var unused = accounts.ofPayout(bank, financing, account);
    }

    private void instruct(HostedBank bank, Payout payout, ExpectedPayment expected) {
        if (books.keep(bank.participant(), kept -> isInstructed(kept, payout))) {
            return;
        }
        WriteInstruction.Target target = accounts.ofPayout(bank, payout.financing(), payout.account());
        books.keep(bank.participant(), kept -> {
            if (!isInstructed(kept, payout)) {
                kept.add(writeInstruction.write(
                        bank,
                        expected,
                        payout.supplier(),
                        target,
                        payout.day(),
                        "payout of financing " + payout.financing()));
            }
            return true;
        });
    }

    private static boolean isInstructed(PaymentBooks.Books kept, Payout payout) {
        return kept.instruction(ExpectedPayment.Kind.PAYOUT, payout.financing(), payout.number())
                .isPresent();
    }
}
