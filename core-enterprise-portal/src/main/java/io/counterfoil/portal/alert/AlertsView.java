package io.counterfoil.portal.alert;

import io.counterfoil.kernel.DocumentKind;
import io.counterfoil.kernel.Money;
import io.counterfoil.portal.operation.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param complete false if there is more than a page can show */
public record AlertsView(List<Alert> alerts, boolean complete, Attempt attempt) {

    /**
     * @param finding as the gateway names it
     * @param stated what the document is worth now; null where nobody says
     * @param lowered on chain, by this bank
     */
    public record Alert(
            UUID id,
            UUID request,
            DocumentKind kind,
            String number,
            String finding,
            @Nullable Money stated,
            boolean lowered,
            Instant foundAt) {}
}
