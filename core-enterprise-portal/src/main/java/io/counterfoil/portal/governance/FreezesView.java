package io.counterfoil.portal.governance;

import io.counterfoil.portal.form.Mistakes;
import java.util.List;
import java.util.UUID;

/**
 * @param typed id that was looked for
 * @param complete false if there are more acts than were read
 */
public record FreezesView(String typed, List<Frozen> frozen, boolean complete, Mistakes mistakes) {

    /** @param act that froze it */
    public record Frozen(Freezable.Kind kind, UUID id, UUID act) {

        public boolean isPayable() {
            return kind == Freezable.Kind.PAYABLE;
        }

        public String address() {
            return "/freezes/" + kind.path() + "/" + id;
        }
    }
}
