package io.counterfoil.service.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of an answer to a command, as far as the audit trail tells of it. */
public interface AuditedAnswer {

    /** Of the operation that the command began; null when the service keeps none. */
    default @Nullable UUID auditedOperation() {
        return null;
    }

    /** {@code 0x} and 64 hexadecimal digits; null without a transaction. */
    default @Nullable String auditedTransaction() {
        return null;
    }

    /** Of the things it made or changed. */
    List<UUID> auditedIds();
}
