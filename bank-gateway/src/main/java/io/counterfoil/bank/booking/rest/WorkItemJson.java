package io.counterfoil.bank.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.booking.PaymentWorkItem;
import io.counterfoil.service.audit.AuditedAnswer;
import io.counterfoil.service.web.MoneyJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment work item as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkItemJson(
        UUID id,
        String bookingIdentity,
        int part,
        String kind,
        ProposalJson proposal,
        String state,
        @Nullable ResolvedJson resolution)
        implements AuditedAnswer {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalJson(
            String action,
            @Nullable UUID expectedPaymentId,
            @Nullable MoneyJson amount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResolvedJson(String action, @Nullable UUID expectedPaymentId, String reason, String by, Instant at) {}

    static WorkItemJson of(PaymentWorkItem item) {
        PaymentWorkItem.Resolution resolution = item.resolution();
        return new WorkItemJson(
                item.id(),
                item.transfer().booking(),
                item.transfer().part(),
                JsonWords.of(item.kind()),
                new ProposalJson(
                        JsonWords.of(item.proposed()),
                        item.expected(),
                        item.amount() == null ? null : MoneyJson.of(item.amount())),
                JsonWords.of(item.state()),
                resolution == null
                        ? null
                        : new ResolvedJson(
                                JsonWords.of(resolution.action()),
                                resolution.expected(),
                                resolution.reason(),
                                resolution.by(),
                                resolution.at()));
    }

    @Override
    public @Nullable UUID auditedOperation() {
        return null;
    }

    @Override
    public @Nullable String auditedTransaction() {
        return null;
    }

    @Override
    public List<UUID> auditedIds() {
        return List.of(id);
    }
}
