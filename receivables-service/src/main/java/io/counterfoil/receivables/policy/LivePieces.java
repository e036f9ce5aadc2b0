package io.counterfoil.receivables.policy;

import io.counterfoil.receivables.voucher.model.HeldPiece;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Held pieces with value that are not due yet. */
public interface LivePieces {

    /** @param openOffers of the piece */
    record Live(HeldPiece piece, int openOffers) {

        public UUID id() {
            return piece.origin().id().value();
        }
    }

    /** @param currency null for all */
    List<Live> dueFrom(LocalDate day, @Nullable String currency, UUID after, int most);
}
