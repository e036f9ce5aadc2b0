package io.counterfoil.bank.booking;

import io.counterfoil.bank.BankRefusal;
import io.counterfoil.bank.booking.PaymentInstructionFile.Repeated;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.FinancingState;
import io.counterfoil.ledger.LedgerReads;
import io.counterfoil.ledger.LedgerSettlement;
import io.counterfoil.messages.writing.InstructionWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment that the bank rejected, or that came back from a holder, instructed once more by a person: to the same account, under the same
 * reference, as another message. Nothing is instructed twice that may still be paid.
 */
@ApplicationScoped
public class InstructAgain {

    /** Whoever was rejected that often finds out why first. */
    private static final int ATTEMPTS_MAX = 20;

    private final PaymentBooks books;
    private final LedgerReads chain;

    InstructAgain(PaymentBooks books, LedgerReads chain) {
        this.books = books;
        this.chain = chain;
    }

    /**
     * Asked again with the same reason by the same person, it names the same one.
     *
     * @throws RefusedException 404 when it is not this bank's; 409 when it may still be paid, or was instructed again already
     */
    public PaymentInstructionFile again(HostedBank bank, UUID id, Repeated wish) {
        LocalDate day = chain.today();
        return books.keep(bank.participant(), kept -> {
            PaymentInstructionFile asked =
                    kept.instruction(id).orElseThrow(() -> RefusedException.notFound("payment instruction: " + id));
            PaymentInstructionFile last = kept.instruction(asked.kind(), asked.subject(), asked.number())
                    .orElseThrow();
            if (last.attempt() == asked.attempt() + 1 && wish.equals(last.repeated())) {
                return last;
            }
            PaymentInstructionFile again = repeated(last, message(bank, kept, asked, last), wish, day);
            kept.add(again);
            kept.expected(asked.kind(), asked.subject(), asked.number())
                    .ifPresent(payment -> kept.update(payment.expectedAgain()));
            return again;
        });
    }

    /** @return what is instructed once more */
    private String message(
            HostedBank bank, PaymentBooks.Books kept, PaymentInstructionFile asked, PaymentInstructionFile last) {
        if (last.attempt() != asked.attempt()) {
            throw refused(asked, "was instructed again already, as " + last.id());
        }
        String message = asked.message();
        if (message == null) {
            throw refused(asked, "names no account: the bank pays it by other means");
        }
        ExpectedPayment.State state = kept.expected(asked.kind(), asked.subject(), asked.number())
                .map(ExpectedPayment::state)
                .orElse(ExpectedPayment.State.EXPECTED);
        if (state == ExpectedPayment.State.BOOKED) {
            throw refused(asked, "is paid: a statement shows it");
        }
        boolean isPayout = asked.kind() == ExpectedPayment.Kind.PAYOUT;
        boolean cameBack = state == ExpectedPayment.State.REOPENED;
        if (cameBack && isPayout) {
            throw refused(asked, "was paid, and the money came back: say that the payout came back, and pay out again");
        }
        if (!asked.isRejected() && !cameBack) {
            throw refused(asked, "may still be paid: the bank has not rejected it");
        }
        if (!cameBack && !(isPayout ? isOwed(asked.subject()) : isOwed(bank, kept, asked))) {
            throw refused(asked, "is owed no more: the chain says that its financing or settlement has ended");
        }
        if (asked.attempt() + 1 >= ATTEMPTS_MAX) {
            throw refused(asked, "was instructed " + ATTEMPTS_MAX + " times; find out why the bank rejects it");
        }
        return message;
    }

    private boolean isOwed(UUID financing) {
        return chain.financing(financing)
                .filter(found -> found.state() == FinancingState.PAYOUT_INSTRUCTED)
                .isPresent();
    }

    /**
     * This bank pays the payable, and the settlement goes on, or the chain was told that these shares are paid, or one of them is kept
     * apart.
     */
    private boolean isOwed(HostedBank bank, PaymentBooks.Books kept, PaymentInstructionFile asked) {
        Optional<LedgerSettlement> settlement = chain.settlement(asked.subject());
        boolean pays = settlement
                .flatMap(found -> chain.payable(found.payableId()))
                .filter(payable -> payable.payingBank().equals(bank.participant()))
                .isPresent();
        if (!pays || settlement.filter(LedgerSettlement::open).isPresent()) {
            return pays;
        }
        List<UUID> pieces = kept.redeemed(asked.subject()).stream()
                .filter(each -> each.number() == asked.number())
                .map(each -> each.part().piece())
                .toList();
        return !chain.visited(asked.subject(), pieces).isEmpty();
    }

    private static PaymentInstructionFile repeated(
            PaymentInstructionFile before, String message, Repeated wish, LocalDate day) {
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
        UUID id = Ids.next();
        byte[] again =
                InstructionWriter.again(message, id.toString().replace("-", ""), now.atOffset(ZoneOffset.UTC), day);
        return new PaymentInstructionFile(
                id,
                before.kind(),
                before.subject(),
                before.number(),
                before.attempt() + 1,
                before.payee(),
                before.endToEnd(),
                before.amount(),
                now,
                new String(again, StandardCharsets.UTF_8),
                null,
                wish);
    }

    private static RefusedException refused(PaymentInstructionFile instruction, String why) {
        return new RefusedException(
                BankRefusal.INSTRUCTION_NOT_REJECTED, "instruction " + instruction.id() + " " + why);
    }
}
