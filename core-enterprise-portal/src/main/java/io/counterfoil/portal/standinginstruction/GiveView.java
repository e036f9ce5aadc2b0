package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.directory.Party;
import io.counterfoil.portal.form.Mistakes;
import java.util.List;

/**
 * The form of a standing instruction.
 *
 * @param debtor its name if it is clear who is meant, otherwise what was typed
 * @param yearlyCostMax as it was typed
 * @param known debtors to choose from; others can be typed
 */
public record GiveView(String debtor, String yearlyCostMax, List<Party> known, Mistakes mistakes) {}
