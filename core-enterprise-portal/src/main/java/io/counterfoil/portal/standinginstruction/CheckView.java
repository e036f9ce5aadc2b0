package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.operation.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to agree to.
 *
 * @param replaced the active one of the same debtor, which it stops; null if there is none
 */
public record CheckView(
        NewInstruction instruction, @Nullable StandingInstruction replaced, Attempt attempt) {

    /** Of the form with the same content. */
    public String change() {
        return StandingInstructionPages.PATH + "/new" + typed().query();
    }

    /** Says exactly who is meant. */
    Typed typed() {
        return new Typed(
                instruction.debtor().id().toString(),
                instruction.yearlyCostMax().toPlainString());
    }
}
