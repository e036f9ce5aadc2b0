package io.counterfoil.bank.booking;

import io.counterfoil.bank.ReadingTurn;
import io.counterfoil.bank.booking.PaymentInstructionFile.Reported;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.messages.PaymentStatus;
import io.counterfoil.messages.PaymentStatusReport;
import io.counterfoil.messages.reading.StatusReportReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what a bank says of an instruction. What it rejects is an event, and waits for a person; nothing else follows from it. */
@ApplicationScoped
public class TakeStatusReport {

    private static final Pattern OURS =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private final PaymentBooks books;
    private final ReadingTurn turn;

    TakeStatusReport(PaymentBooks books, ReadingTurn turn) {
        this.books = books;
        this.turn = turn;
    }

    /** @param about null when this gateway wrote no such message */
    public record Taken(
            PaymentStatusReport report, @Nullable PaymentInstructionFile about) {}

    /** @throws io.counterfoil.kernel.RefusedException 422 with the place when it cannot be read */
    public Taken take(HostedBank bank, byte[] content) {
        PaymentStatusReport report = turn.read(() -> BankMessage.read(content, StatusReportReader::read));
        Optional<PaymentInstructionFile> about = id(report.originalMessageId())
                .flatMap(id -> books.keep(
                        bank.participant(),
                        kept -> kept.instruction(id)
                                .map(instruction -> reported(kept, instruction, report.statuses()))));
        return new Taken(report, about.orElse(null));
    }

    /** Of a message of this gateway: its id is that of its instruction. */
    private static Optional<UUID> id(String message) {
        return Optional.of(OURS.matcher(message.toLowerCase(Locale.ROOT)))
                .filter(found -> found.matches())
                .map(found -> UUID.fromString(found.replaceFirst("$1-$2-$3-$4-$5")));
    }

    /** A message holds one payment, so what is said last, and most closely, is said of it. It never goes back to an earlier step. */
    private static PaymentInstructionFile reported(
            PaymentBooks.Books kept, PaymentInstructionFile instruction, List<PaymentStatus> statuses) {
        if (statuses.isEmpty()) {
            return instruction;
        }
        PaymentStatus said = statuses.get(statuses.size() - 1);
        Reported before = instruction.reported();
        if (before != null && said.state().compareTo(before.state()) <= 0) {
            return instruction;
        }
        PaymentInstructionFile newer = instruction.with(new Reported(
                said.state(), said.reason(), Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS)));
        kept.update(newer);
        return newer;
    }
}
