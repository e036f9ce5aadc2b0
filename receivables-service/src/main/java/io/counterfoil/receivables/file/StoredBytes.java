package io.counterfoil.receivables.file;

import java.util.UUID;

/** What the rows say that lies in the file store. */
public interface StoredBytes {

    /** Of all files that a participant has brought, also of documents that no longer count: nothing is ever removed. */
    long of(UUID participant);
}
