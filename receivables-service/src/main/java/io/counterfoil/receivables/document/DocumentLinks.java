package io.counterfoil.receivables.document;

import io.counterfoil.kernel.Person;
import java.util.List;
import java.util.UUID;

/** Which payables a document belongs to, as its supplier says. */
public interface DocumentLinks {

    /** A framework contract has many invoices; an invoice one payable. */
    int OF_DOCUMENT_MAX = 100;

    /** Those that were taken back included: rows stay, so linking and taking back in turn has an end. */
    int OF_DOCUMENT_EVER_MAX = 500;

    /** As its debtor recorded it. */
    boolean isCreditor(UUID participant, UUID payable);

    /** Payables that a document is linked to now, the oldest link first. */
    List<UUID> of(UUID document);

    /** How many a document has had, those that were taken back included. */
    int countEver(UUID document);

    void link(UUID document, UUID payable, Person by);

    void unlink(UUID document, UUID payable, Person by);
}
