package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.operation.Attempt;

/**
 * One that somebody is about to stop.
 *
 * @param debtor by name
 */
public record StopView(StandingInstruction instruction, String debtor, Attempt attempt) {

    public boolean canBeStopped() {
        return instruction.isActive() && attempt.canBeGiven();
    }
}
