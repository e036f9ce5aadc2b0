package io.counterfoil.service.audit;

import java.util.List;
import java.util.Optional;

/** The rows of the audit trail. They are added to and never changed. */
public interface AuditStore {

    /** Until the transaction ends no other writer of this stream gets past here. Makes the stream when it is missing. */
    void lock(String stream);

    /** The newest head; empty before the first entry. */
    Optional<SealedHead> head(String stream);

    /** Adds entries and the head they end in, in the transaction that holds the lock. */
    void append(List<AuditEntry> entries, SealedHead head);
}
