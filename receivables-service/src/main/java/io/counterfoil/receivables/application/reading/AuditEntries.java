package io.counterfoil.receivables.application.reading;

import io.counterfoil.receivables.domain.audit.AuditEntry;
import java.util.List;

/** The audit trail, to who may read all of it. */
public interface AuditEntries {

    /** In the order of their numbers, beginning after {@code after}. */
    List<AuditEntry> find(String stream, AuditFilter filter, long after, int max);

    /** How many there are, counted no further than {@code max}. */
    int count(String stream, AuditFilter filter, int max);
}
