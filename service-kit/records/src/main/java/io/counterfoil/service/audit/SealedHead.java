package io.counterfoil.service.audit;

/** @param mac over {@link io.counterfoil.service.audit.AuditChain#sealed} under the vault's key, 0x and 64 hexadecimal digits */
public record SealedHead(AuditHead head, String mac) {}
