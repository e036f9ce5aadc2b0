package io.counterfoil.bank.booking;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.PaymentReference;
import io.counterfoil.messages.writing.CreditTransfer;
import io.counterfoil.messages.writing.InstructionWriter;
import io.counterfoil.messages.writing.PaymentInstruction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Tells a bank's core system to pay a supplier, once for each payment, and waits until a statement shows that it did. */
@ApplicationScoped
public class InstructPayout {

    private static final int NUMBER_RADIX = 36;

    private final PaymentBooks books;
    private final ExpectPayment expectPayment;
    private final Confirmations confirmations;

    InstructPayout(PaymentBooks books, ExpectPayment expectPayment, Confirmations confirmations) {
        this.books = books;
        this.expectPayment = expectPayment;
        this.confirmations = confirmations;
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
            instruct(bank, payout, reference);
        }
        ExpectPayment.requireBooked(expected);
        return reference;
    }

    private void instruct(HostedBank bank, Payout payout, PaymentReference reference) {
        books.keep(bank.participant(), kept -> {
            if (kept.instruction(payout.financing(), payout.number()).isEmpty()) {
                kept.add(written(bank, payout, reference));
            }
            return true;
        });
    }

    private PaymentInstructionFile written(HostedBank bank, Payout payout, PaymentReference reference) {
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
        byte[] message = InstructionWriter.write(new PaymentInstruction(
                reference.value(),
                now.atOffset(ZoneOffset.UTC),
                bank.name(),
                confirmations.payoutAccount(bank),
                null,
                payout.day(),
                List.of(new CreditTransfer(
                        reference.value(),
                        payout.amount(),
                        payout.supplier().toString(),
                        payout.account(),
                        null,
                        "payout of financing " + payout.financing()))));
        return new PaymentInstructionFile(
                Ids.next(),
                payout.financing(),
                payout.number(),
                reference.value(),
                payout.amount(),
                now,
                new String(message, StandardCharsets.UTF_8));
    }
}
