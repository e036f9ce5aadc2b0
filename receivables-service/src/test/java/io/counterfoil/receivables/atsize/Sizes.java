package io.counterfoil.receivables.atsize;

/**
 * How much a seeded database holds.
 *
 * @param pieces of which one in a hundred belongs to one payable, and one in forty to one holder
 */
record Sizes(int pieces, int payables, int requests, int auditEntries, int suppliers) {

    static final Sizes SMALL = new Sizes(120_000, 30_000, 29_400, 30_000, 1_200);
    static final Sizes FULL = new Sizes(2_000_000, 500_000, 490_000, 500_000, 2_000);

    /** The rest waits: recorded, or refused. */
    int payablesOnChain() {
        return payables - payables / 500;
    }

    /** The rest waits: requested, or withdrawn. */
    int requestsOnChain() {
        return requests - requests / 250;
    }

    /** Pieces of the widest payable beside its root. */
    int widest() {
        return pieces / 100;
    }

    /** Pieces that are no root, and not of the widest payable, begin after this number. */
    int firstPart() {
        return payablesOnChain() + widest();
    }
}
