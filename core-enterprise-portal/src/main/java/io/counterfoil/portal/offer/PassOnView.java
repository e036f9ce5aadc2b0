package io.counterfoil.portal.offer;

import io.counterfoil.kernel.Money;
import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import io.counterfoil.portal.operation.Attempt;
import io.counterfoil.portal.voucher.Piece;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a piece that is about to be passed on.
 *
 * @param search what was typed to find the recipient
 * @param typed the amount as it was typed
 * @param found those to choose from; {@code foundCount} is of all
 * @param recipient who was chosen; null before
 * @param value what was typed; null while it is no amount that can be passed on
 * @param lastDay on which it can be accepted
 */
public record PassOnView(
        Piece piece,
        String search,
        String typed,
        List<Party> found,
        int foundCount,
        @Nullable Party recipient,
        @Nullable Money value,
        LocalDate lastDay,
        Mistakes mistakes,
        Attempt attempt) {

    /** Of the form, without what was typed. */
    public String address() {
        return "/vouchers/" + piece.id() + "/pass-on";
    }

    /** What stays with the holder. */
    public @Nullable Money rest() {
        return value == null ? null : piece.value().minus(value);
    }

    public int notListed() {
        return foundCount - found.size();
    }

    public boolean listsChosen() {
        return recipient != null && found.contains(recipient);
    }

    public boolean isChosen(Party party) {
        return party.equals(recipient);
    }

    PassOnView with(Mistakes wrong, Attempt next) {
        return new PassOnView(piece, search, typed, found, foundCount, recipient, value, lastDay, wrong, next);
    }
}
