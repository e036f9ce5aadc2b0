package io.counterfoil.bank.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.PaymentInstructionFile;
import io.counterfoil.service.audit.AuditedAnswer;
import io.counterfoil.service.web.MoneyJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment instruction as the API shows it.
 *
 * @param financingId that is paid out, or else the settlement that pays a holder
 * @param message a pain.001.001.09; missing when the payee has no account that it could name
 * @param state what the bank said of it last; written before it said anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstructionJson(
        UUID id,
        @Nullable UUID financingId,
        @Nullable UUID settlementId,
        int number,
        int attempt,
        @Nullable UUID payee,
        String endToEndId,
        MoneyJson amount,
        Instant createdAt,
        @Nullable String message,
        String state,
        @Nullable String stateReason,
        @Nullable Instant stateAt,
        @Nullable RepeatedJson repeated)
        implements AuditedAnswer {

    private static final String WRITTEN = "written";

    /** Why a person instructed it once more. */
    record RepeatedJson(String reason, String by) {}

    static InstructionJson of(PaymentInstructionFile file) {
        boolean isPayout = file.kind() == ExpectedPayment.Kind.PAYOUT;
        PaymentInstructionFile.Reported reported = file.reported();
        PaymentInstructionFile.Repeated repeated = file.repeated();
        return new InstructionJson(
                file.id(),
                isPayout ? file.subject() : null,
                isPayout ? null : file.subject(),
                file.number(),
                file.attempt(),
                file.payee(),
                file.endToEnd(),
                MoneyJson.of(file.amount()),
                file.createdAt(),
                file.message(),
                reported == null ? WRITTEN : JsonWords.of(reported.state()),
                reported == null ? null : reported.reason(),
                reported == null ? null : reported.at(),
                repeated == null ? null : new RepeatedJson(repeated.reason(), repeated.by()));
    }

    @Override
    public List<UUID> auditedIds() {
        return List.of(id);
    }
}
