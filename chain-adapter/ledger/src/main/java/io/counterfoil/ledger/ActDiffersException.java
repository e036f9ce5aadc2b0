package io.counterfoil.ledger;

/** The act is signed already with other content, and done or under way; nothing is signed in its place. */
public final class ActDiffersException extends LedgerException {

    ActDiffersException(String act) {
        super(
                act + " is signed already with other content, and done or under way; nothing is signed in its place",
                null);
    }
}
