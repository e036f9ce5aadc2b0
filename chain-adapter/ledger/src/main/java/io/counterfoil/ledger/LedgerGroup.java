package io.counterfoil.ledger;

/**
 * A trade group as the contract has it: documents of the same goods, on which together no more than {@code limit} is
 * reserved and drawn. Values in minor units.
 *
 * @param mergedInto the group that took its place; 0: it is in force
 */
public record LedgerGroup(
        String currency, long limit, long reserved, long drawn, long released, long mergedInto, boolean frozen) {}
