package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.PaymentWorkItem;
import io.counterfoil.kernel.Money;
import io.counterfoil.messages.matching.Proposal;
import io.counterfoil.messages.matching.TransferId;
import io.counterfoil.messages.matching.WorkItemKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code bank.payment_work_item}. */
@Entity(name = "PaymentWorkItem")
@Table(schema = "bank", name = "payment_work_item")
@IdClass(BankKey.class)
class PaymentWorkItemRow {

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    UUID id;

    @Column
    String identity;

    @Column
    int part;

    @Column
    String kind;

    @Column
    String proposed;

    @Column(name = "expected_id")
    @Nullable
    UUID expectedId;

    @Column(name = "minor_units")
    @Nullable
    Long minorUnits;

    @Column
    @Nullable
    String currency;

    /** {@code open}, {@code resolved} or {@code matched}. */
    @Column
    String state;

    @Column
    @Nullable
    String resolution;

    @Column(name = "resolved_expected")
    @Nullable
    UUID resolvedExpected;

    @Column
    @Nullable
    String reason;

    @Column(name = "resolved_by")
    @Nullable
    String resolvedBy;

    @Column(name = "resolved_at")
    @Nullable
    OffsetDateTime resolvedAt;

    void take(PaymentWorkItem item) {
        identity = item.transfer().booking();
        part = item.transfer().part();
        kind = Words.of(item.kind());
        proposed = Words.of(item.proposed());
        expectedId = item.expected();
        Money amount = item.amount();
        minorUnits = amount == null ? null : amount.minorUnits();
        currency = amount == null ? null : amount.currency().getCurrencyCode();
        state = Words.of(item.state());
        PaymentWorkItem.Resolution resolved = item.resolution();
        if (resolved != null) {
            resolution = Words.of(resolved.action());
            resolvedExpected = resolved.expected();
            reason = resolved.reason();
            resolvedBy = resolved.by();
            resolvedAt = resolved.at().atOffset(ZoneOffset.UTC);
        }
    }

    PaymentWorkItem item() {
        return new PaymentWorkItem(
                id,
                new TransferId(identity, part),
                Words.constant(WorkItemKind.class, kind),
                Words.constant(Proposal.Action.class, proposed),
                expectedId,
                minorUnits == null || currency == null ? null : new Money(minorUnits, Currency.getInstance(currency)),
                Words.constant(PaymentWorkItem.State.class, state),
                resolved());
    }

    private PaymentWorkItem.@Nullable Resolution resolved() {
        if (resolution == null || reason == null || resolvedBy == null || resolvedAt == null) {
            return null;
        }
        return new PaymentWorkItem.Resolution(
                Words.constant(Proposal.Action.class, resolution),
                resolvedExpected,
                reason,
                resolvedBy,
                resolvedAt.toInstant());
    }
}
