package io.counterfoil.bank.booking;

import io.counterfoil.kernel.Money;
import io.counterfoil.messages.matching.Proposal;
import io.counterfoil.messages.matching.TransferId;
import io.counterfoil.messages.matching.WorkItemKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transfer that needs a person, and what the person did about it. */
public record PaymentWorkItem(
        UUID id,
        TransferId transfer,
        WorkItemKind kind,
        Proposal.Action proposed,
        @Nullable UUID expected,
        @Nullable Money amount,
        State state,
        @Nullable Resolution resolution) {

    public enum State {
        OPEN,
        RESOLVED,
        /** A payment that became expected later was found to be this one. */
        MATCHED
    }

    /** @param expected payment that the transfer is taken for, or whose case is opened again */
    public record Resolution(
            Proposal.Action action, @Nullable UUID expected, String reason, String by, Instant at) {}
}
