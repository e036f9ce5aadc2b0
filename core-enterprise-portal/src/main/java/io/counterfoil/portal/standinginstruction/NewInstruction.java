package io.counterfoil.portal.standinginstruction;

import io.counterfoil.portal.directory.Party;
import java.math.BigDecimal;

/**
 * What a supplier is about to give.
 *
 * @param yearlyCostMax percent a year, above zero and below a hundred, with two decimals
 */
public record NewInstruction(Party debtor, BigDecimal yearlyCostMax) {}
