package io.counterfoil.portal.settlement;

import io.counterfoil.portal.operation.Attempt;
import java.util.List;

/**
 * The newest instructions first.
 *
 * @param notListed how many older ones there are
 * @param complete false if there is more than was read
 * @param instructed whether the instruction that was just given is among them
 */
public record ListView(
        List<SettlementView> rows, int notListed, boolean complete, boolean instructed, Attempt attempt) {}
