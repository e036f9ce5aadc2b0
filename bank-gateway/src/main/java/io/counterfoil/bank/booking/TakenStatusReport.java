package io.counterfoil.bank.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.service.audit.AuditedAnswer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a status report: components are the fields of PaymentStatusReport in openapi.yml.
 *
 * @param originalMessageId that it is about
 * @param instructionId missing when this gateway wrote no such message: a bank's system pays for others too
 * @param state of the instruction, now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenStatusReport(
        String messageType,
        String messageId,
        String originalMessageId,
        @Nullable UUID instructionId,
        @Nullable String state)
        implements AuditedAnswer {

    @Override
    public List<UUID> auditedIds() {
        return instructionId == null ? List.of() : List.of(instructionId);
    }
}
