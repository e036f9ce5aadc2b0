package io.counterfoil.receivables.application.audit;

import io.counterfoil.receivables.domain.audit.AuditHead;

/** @param mac over {@link io.counterfoil.receivables.domain.audit.AuditChain#sealed} under the vault's key, 0x and 64 hexadecimal digits */
public record SealedHead(AuditHead head, String mac) {}
