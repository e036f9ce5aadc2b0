package io.counterfoil.service.audit;

/**
 * A request at its place in the audit trail.
 *
 * @param sequence from 1, without gaps
 * @param hash over the entry before and all of this one, see {@link AuditChain}
 */
public record AuditEntry(long sequence, AuditedRequest request, String hash) {}
