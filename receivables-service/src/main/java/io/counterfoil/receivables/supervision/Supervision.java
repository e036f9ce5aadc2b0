package io.counterfoil.receivables.supervision;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.supervision.Overview.OfParticipant;
import io.counterfoil.service.web.PageWish;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** What those who watch over all look at: sums kept block by block, and what each is made of, down to the piece. */
public interface Supervision {

    /** All of it as of one block. */
    Overview overview();

    /** Everybody of whom there is such a figure, in the order of ids. */
    Page<OfParticipant> participants(ByParticipant measure, Currency currency, PageWish page);

    /** @param overdueOnly without those that are not */
    Page<OwedPayable> payables(UUID debtor, Currency currency, boolean overdueOnly, PageWish page);

    Page<CirculatingPiece> piecesHeldBy(UUID holder, Currency currency, PageWish page);

    Page<CirculatingPiece> piecesAtDepth(int depth, Currency currency, PageWish page);

    /** @param day the business date on which value moved */
    Page<Movement> movements(Movement.Kind kind, Currency currency, LocalDate day, PageWish page);

    /** @param day the business date on which somebody tried */
    Page<BlockedAttempt> blockedAttempts(LocalDate day, PageWish page);

    /** What is summed up by participant. */
    enum ByParticipant {
        /** What is owed, by whom. */
        DEBTOR,
        /** What is owed and late. */
        OVERDUE,
        /** What is held, by whom. */
        HOLDER
    }
}
