package io.counterfoil.bank.booking;

import io.counterfoil.bank.ReadingTurn;
import io.counterfoil.bank.hosting.HostedBank;
import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.RefusedException;
import io.counterfoil.messages.StatementFile;
import io.counterfoil.messages.matching.Bookings;
import io.counterfoil.messages.reading.StatementReader;
import io.counterfoil.service.web.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Takes what a bank says of its accounts, adds what is new, and confirms the payments that are expected. */
@ApplicationScoped
public class TakeStatement {

    private final PaymentBooks books;
    private final Event<PaymentBooked> confirmed;
    private final ReadingTurn turn;

    TakeStatement(PaymentBooks books, Event<PaymentBooked> confirmed, ReadingTurn turn) {
        this.books = books;
        this.confirmed = confirmed;
        this.turn = turn;
    }

    private record Taken(TakenStatement statement, MatchPayments.Applied applied) {}

    /**
     * The same file is taken once, whoever sends it again.
     *
     * @param by subject of the token
     * @throws RefusedException 422 with the place when it cannot be read
     */
    public TakenStatement take(HostedBank bank, byte[] content, String by) {
        String sha256 = Sha256.of(content);
        StatementFile file = turn.read(() -> BankMessage.read(content, StatementReader::read));
        Taken taken = books.keep(bank.participant(), kept -> take(kept, file, sha256, by));
        taken.applied()
                .booked()
                .forEach(payment ->
                        confirmed.fire(new PaymentBooked(bank.participant(), payment.kind(), payment.subject())));
        return taken.statement();
    }

    private static Taken take(PaymentBooks.Books kept, StatementFile file, String sha256, String by) {
        Optional<TakenStatement> before = kept.statement(sha256);
        if (before.isPresent()) {
            return new Taken(before.get(), new MatchPayments.Applied(List.of(), 0));
        }
        Bookings shown = new Bookings();
        file.bookings().forEach(shown::add);
        TakenStatement statement = new TakenStatement(
                Ids.next(),
                file.type(),
                file.messageId(),
                Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS),
                shown.all().size(),
                0,
                0,
                0);
        kept.add(statement, sha256, by);
        int fresh = kept.put(shown.all(), statement.id());
        MatchPayments.Applied applied = MatchPayments.afterStatement(kept);
        TakenStatement result = new TakenStatement(
                statement.id(),
                statement.messageType(),
                statement.messageId(),
                statement.receivedAt(),
                statement.bookings(),
                fresh,
                applied.booked().size(),
                applied.opened());
        kept.add(result, sha256, by);
        return new Taken(result, applied);
    }
}
