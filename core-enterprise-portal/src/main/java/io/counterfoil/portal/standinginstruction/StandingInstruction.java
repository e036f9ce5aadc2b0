package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.payable.Payable.PersonalAct;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.InstructionJson;
import io.counterfoil.portal.standinginstruction.StandingInstructionsApi.PersonalActJson;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's word that quotes for vouchers of a debtor may be taken in its name.
 *
 * @param yearlyCostMax percent a year
 * @param stopped null while it is active
 */
public record StandingInstruction(
        UUID id,
        UUID debtor,
        BigDecimal yearlyCostMax,
        PersonalAct given,
        @Nullable PersonalAct stopped) {

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
                stopped == null ? null : act(stopped));
    }

    private static PersonalAct act(PersonalActJson json) {
        return new PersonalAct(json.subject(), json.name(), json.at());
    }
}
