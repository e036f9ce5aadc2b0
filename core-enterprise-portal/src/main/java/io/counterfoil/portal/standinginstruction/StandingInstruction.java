package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.payable.Payable.PersonalAct;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.InstructionJson;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.PersonalActJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's word that quotes for vouchers of a debtor may be taken in its name.
 *
 * @param yearlyCostMax percent a year
 * @param stopped null while it is active
 * @param taken requests of which a quote was taken under it
 * @param requests the newest of them, the newest first
 */
public record StandingInstruction(
        UUID id,
        UUID debtor,
        BigDecimal yearlyCostMax,
        PersonalAct given,
        @Nullable PersonalAct stopped,
        int taken,
        List<UUID> requests) {

    public boolean isActive() {
        return stopped == null;
    }

    static StandingInstruction of(InstructionJson json) {
        PersonalActJson stopped = json.stopped();
        return new StandingInstruction(
                json.id(),
                json.debtor(),
                new BigDecimal(json.yearlyCostMax()),
                act(json.given()),
                stopped == null ? null : act(stopped),
                json.taken(),
                json.financingRequests());
    }

    private static PersonalAct act(PersonalActJson json) {
        return new PersonalAct(json.subject(), json.name(), json.at());
    }
}
