package io.counterfoil.bank.booking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.counterfoil.bank.booking.ExpectedPayment;
import io.counterfoil.bank.booking.PaymentWorkItem;
import io.counterfoil.service.audit.AuditedAnswer;
import io.counterfoil.service.web.MoneyJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment work item as the API shows it.
 *
 * @param booking in lists, of its payments only the item's own
 * @param expectedPayment that is proposed; in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkItemJson(
        UUID id,
        String bookingIdentity,
        int part,
        String kind,
        ProposalJson proposal,
        String state,
        @Nullable ResolvedJson resolution,
        @Nullable BookingJson booking,
        @Nullable ExpectedJson expectedPayment)
        implements AuditedAnswer {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProposalJson(
            String action,
            @Nullable UUID expectedPaymentId,
            @Nullable MoneyJson amount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResolvedJson(String action, @Nullable UUID expectedPaymentId, String reason, String by, Instant at) {}

    /** @param financingId that is paid out, or else the settlement that a debtor pays, or that pays a holder */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExpectedJson(
            UUID id,
            @Nullable UUID financingId,
            @Nullable UUID settlementId,
            String reference,
            MoneyJson amount,
            String state) {

        static ExpectedJson of(ExpectedPayment payment) {
            boolean isPayout = payment.kind() == ExpectedPayment.Kind.PAYOUT;
            return new ExpectedJson(
                    payment.id(),
                    isPayout ? payment.subject() : null,
                    isPayout ? null : payment.subject(),
                    payment.reference(),
                    MoneyJson.of(payment.amount()),
                    JsonWords.of(payment.state()));
        }
    }

    static WorkItemJson of(PaymentWorkItem item) {
        return of(item, Map.of(), Map.of());
    }

    /**
     * @param bookings by identity
     * @param expectedPayments by id
     */
    static WorkItemJson of(
            PaymentWorkItem item, Map<String, BookingJson> bookings, Map<UUID, ExpectedPayment> expectedPayments) {
        PaymentWorkItem.Resolution resolution = item.resolution();
        BookingJson booking = bookings.get(item.transfer().booking());
        ExpectedPayment expected = item.expected() == null ? null : expectedPayments.get(item.expected());
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
                                resolution.at()),
                booking == null ? null : booking.ofPart(item.transfer().part()),
                expected == null ? null : ExpectedJson.of(expected));
    }

    @Override
    public List<UUID> auditedIds() {
        return List.of(id);
    }
}
