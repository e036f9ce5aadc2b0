package io.counterfoil.bank.booking;

import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.CutText;
import io.counterfoil.kernel.Ids;
import io.counterfoil.messages.writing.AccountNumber;
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
import org.jspecify.annotations.Nullable;

/** What a bank's core system is told of one payment that its account has to show. */
@ApplicationScoped
class WriteInstruction {

    /** Of a party in ISO 20022; the platform takes longer ones. */
    private static final int NAME_MAX = 140;

    private final Confirmations confirmations;

    WriteInstruction(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /**
     * Where the money goes.
     *
     * @param name of the account's holder
     * @param bank BIC or CNAPS code of the account's bank
     */
    record Target(String name, String account, String bank) {

        static boolean canName(String account) {
            try {
                var unused = new AccountNumber(account);
                return true;
            } catch (IllegalArgumentException none) {
                return false;
            }
        }
    }

    /** @param target null when there is no account that an instruction can name */
    PaymentInstructionFile write(
            HostedBank bank,
            ExpectedPayment payment,
            UUID payee,
            @Nullable Target target,
            LocalDate day,
            String remittance) {
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
        UUID id = Ids.next();
        return new PaymentInstructionFile(
                id,
                payment.kind(),
                payment.subject(),
                payment.number(),
                0,
                payee,
                payment.reference(),
                payment.amount(),
                now,
                target == null ? null : message(bank, payment, target, day, remittance, id, now),
                null,
                null);
    }

    private String message(
            HostedBank bank,
            ExpectedPayment payment,
            Target target,
            LocalDate day,
            String remittance,
            UUID id,
            Instant now) {
        byte[] message = InstructionWriter.write(new PaymentInstruction(
                id.toString().replace("-", ""),
                now.atOffset(ZoneOffset.UTC),
                bank.name(),
                confirmations.payoutAccount(bank),
                null,
                day,
                List.of(new CreditTransfer(
                        payment.reference(),
                        payment.amount(),
                        CutText.of(target.name(), NAME_MAX),
                        target.account(),
                        target.bank(),
                        remittance))));
        return new String(message, StandardCharsets.UTF_8);
    }
}
