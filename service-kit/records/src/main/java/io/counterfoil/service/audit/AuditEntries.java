package io.counterfoil.service.audit;

import java.util.List;

/** The audit trail, to who may read all of it. */
public interface AuditEntries {

    /** In the order of their numbers, beginning after {@code after}. */
    public List<AuditEntry> find(String stream, AuditFilter filter, long after, int max);

    /** How many there are, counted no further than {@code max}. */
    public int count(String stream, AuditFilter filter, int max);
}
