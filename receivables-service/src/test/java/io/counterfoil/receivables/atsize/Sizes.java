package io.counterfoil.receivables.atsize;

/**
 * How much a seeded database holds.
 *
 * @param pieces of which one in a hundred belongs to one payable, and one in forty to one holder
 */
record Sizes(int pieces, int payables, int requests, int auditEntries, int suppliers) {

    static final Sizes SMALL = new Sizes(120_000, 30_000, 29_400, 30_000, 1_200);
    static final Sizes FULL = new Sizes(2_000_000, 500_000, 490_000, 500_000, 2_000);

    /** In the proportions of {@link #FULL}, to see how something grows. */
    static Sizes of(int pieces) {
        return new Sizes(pieces, pieces / 4, pieces / 4 * 49 / 50, pieces / 4, Math.min(2_000, 200 + pieces / 100));
    }

    /** The rest waits: recorded, or refused. */
    int payablesOnChain() {
        return payables - payables / 500;
    }

    /** Every third. The others wait, or were withdrawn. */
    int requestsOnChain() {
        return requests / 3;
    }

    /** Pieces of the widest payable beside its root. */
    int widest() {
        return pieces / 100;
    }

    /** Pieces that came out of the first part of the widest payable, each of which has twenty parts. */
    int ofWidestBranch() {
        int pieces = 0;
        for (int first = 21, last = 40; first <= widest(); first = 20 * first + 1, last = 20 * last + 20) {
            pieces += Math.min(last, widest()) - first + 1;
        }
        return pieces;
    }

    /** Pieces that are no root, and not of the widest payable, begin after this number. */
    int firstPart() {
        return payablesOnChain() + widest();
    }
}
