package io.counterfoil.receivables.financing;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.receivables.operation.CommandPath;
import io.counterfoil.receivables.operation.Detail;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A request that nobody quoted by its last day is over; so is one of which no quote was taken, once the last of them is no longer
 * valid and that day is past. Nobody asks for this: the closing of a day does it.
 */
@ApplicationScoped
public class LapseRequests {

    private final CommandPath path;
    private final FinancingRequests requests;

    LapseRequests(CommandPath path, FinancingRequests requests) {
        this.path = path;
        this.requests = requests;
    }

    public List<UUID> due(LocalDate today, int max) {
        return requests.unansweredSince(today, max);
    }

    /**
     * In the transaction that stores the step of the closing.
     *
     * @throws RefusedException when a quote is given or taken, or it is withdrawn, at this moment; then nothing is stored
     */
    public void lapse(Detail detail, UUID id, LocalDate today) {
        path.tell(
                detail,
                FinancingRequestLapsed.of(
                        requests.lapse(id, today)
                                .orElseThrow(() -> new RefusedException(
                                        ReceivablesRefusal.FINANCING_NOT_OPEN,
                                        "it is quoted, taken or withdrawn at this moment")),
                        today));
    }
}
