package io.counterfoil.bank.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.bank.booking.TakeStatusReport;
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
record StatusReportJson(
        String messageType,
        String messageId,
        String originalMessageId,
        @Nullable UUID instructionId,
        @Nullable String state)
        implements AuditedAnswer {

    static StatusReportJson of(TakeStatusReport.Taken taken) {
        PaymentInstructionFile about = taken.about();
        PaymentInstructionFile.Reported reported = about == null ? null : about.reported();
        return new StatusReportJson(
                taken.report().type(),
                taken.report().messageId(),
                taken.report().originalMessageId(),
                about == null ? null : about.id(),
                reported == null ? null : JsonWords.of(reported.state()));
    }

    @Override
    public List<UUID> auditedIds() {
        return instructionId == null ? List.of() : List.of(instructionId);
    }
}
