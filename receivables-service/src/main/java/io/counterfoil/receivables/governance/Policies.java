package io.counterfoil.receivables.governance;

import io.counterfoil.ledger.LimitKind;
import io.counterfoil.receivables.voucher.model.Dated;
import io.counterfoil.receivables.voucher.model.PiecePolicy;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits in force, as the chain has them, with the sources people know them by. */
public interface Policies {

    PiecePolicy current();

    /** As if there were one row more. */
    PiecePolicy with(LimitKind kind, @Nullable String currency, Dated<Long> row);

    /** First day of the last row, empty when there is none. */
    Optional<LocalDate> lastEffectiveFrom(LimitKind kind, @Nullable String currency);

    void recordSource(LimitKind kind, @Nullable String currency, LocalDate effectiveFrom, String source);

    /** Forgets what was read before. */
    void renew();
}
