package io.counterfoil.bank.quoting;

import java.util.Optional;
import java.util.UUID;

/** The terms that the hosted banks quoted. Each call commits before it returns. */
public interface Quotes {

    /** @throws io.counterfoil.kernel.RefusedException 409 for a quote of the time when what it was made for was not kept */
    Optional<StoredQuote> quote(UUID bank, UUID request);

    /** Keeps the first quote of a request, and gives that: what is offered once is not changed by asking again. */
    StoredQuote store(UUID bank, UUID request, StoredQuote quote);

    /**
     * Puts a quote on the same basis in the place of one that was never offered; gives what is stored, which is another
     * when another call was first.
     */
    StoredQuote replace(UUID bank, UUID request, StoredQuote stale, StoredQuote fresh);
}
