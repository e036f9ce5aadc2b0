package io.counterfoil.receivables.financing;

import io.counterfoil.receivables.onboarding.PersonalAct;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier lets be done in its name: components are the fields of StandingInstruction in openapi.yml.
 *
 * @param yearlyCostMax percent as a plain decimal
 * @param state active or stopped
 * @param stopped null while it is active
 * @param taken requests of which a quote was taken under it; more than a thousand are not counted
 * @param financingRequests the newest twenty of them, the newest first
 */
public record StandingInstructionView(
        UUID id,
        UUID supplier,
        UUID debtor,
        String yearlyCostMax,
        String state,
        PersonalAct given,
        @Nullable PersonalAct stopped,
        int taken,
        List<UUID> financingRequests) {

    public StandingInstructionView {
        financingRequests = List.copyOf(financingRequests);
    }
}
