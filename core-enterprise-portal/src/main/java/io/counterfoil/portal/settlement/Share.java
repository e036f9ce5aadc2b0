package io.counterfoil.portal.settlement;

import io.counterfoil.kernel.Money;
import java.util.UUID;

/**
 * What a settlement did to one voucher; parties by name.
 *
 * @param bank that finances it, and its {@code supplier}: who claim or claimed the share; both empty if nobody else does
 * @param before what was owed on it, and {@code remaining} what is after its share
 * @param own whether the reader holds it
 */
public record Share(
        UUID voucher,
        String holder,
        String bank,
        String supplier,
        Money before,
        Money amount,
        Money remaining,
        State state,
        boolean disputed,
        boolean own) {

    /** {@code WAITING}: the bank has not come to it; {@code AWARDED}: known whose it is, and not paid yet. */
    public enum State {
        WAITING("f-line"),
        PAID("f-held"),
        CONTESTED("f-locked"),
        AWARDED("f-offered");

        private final String fill;

        State(String fill) {
            this.fill = fill;
        }
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Of what is drawn of it, as the class of a rectangle. */
    String fill() {
        return disputed ? "f-stop" : state.fill;
    }

    boolean isKept() {
        return state == State.CONTESTED || state == State.AWARDED;
    }
}
