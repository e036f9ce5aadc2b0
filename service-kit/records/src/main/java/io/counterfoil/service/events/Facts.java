package io.counterfoil.service.events;

import java.util.UUID;

/** Tells facts, in the transaction in which they become true. */
public interface Facts {

    /**
     * @param operation by which it became true; with the fact's subject and kind it names the event, so that one told twice is dropped
     */
    void tell(UUID operation, Fact fact);
}
