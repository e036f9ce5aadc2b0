package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** One row of {@code financing_request}; it changes once, when it is withdrawn. */
@Entity(name = "FinancingRequest")
@Table(schema = "records", name = "financing_request")
class FinancingRequestRow {

    @Id
    @Column
    UUID id;

    @Column(name = "voucher_id", updatable = false)
    UUID voucherId;

    @Column(name = "payable_id", updatable = false)
    UUID payableId;

    @Column(updatable = false)
    UUID supplier;

    @Column(updatable = false)
    String currency;

    @Column(updatable = false)
    long value;

    @Column(name = "requested_on", updatable = false)
    LocalDate requestedOn;

    @Column(name = "locked_id", updatable = false)
    UUID lockedId;

    @Column
    boolean withdrawn;

    static FinancingRequestRow of(FinancingRequest request) {
        FinancingRequestRow row = new FinancingRequestRow();
        row.id = request.id();
        row.voucherId = request.voucherId();
        row.payableId = request.payableId();
        row.supplier = request.supplier();
        row.currency = request.value().currency().getCurrencyCode();
        row.value = request.value().minorUnits();
        row.requestedOn = request.requestedOn();
        row.lockedId = request.lockedId();
        return row;
    }

    FinancingRequest request(List<Backing> documents, List<UUID> banks) {
        return new FinancingRequest(
                id, voucherId, payableId, supplier, money(value), requestedOn, lockedId, withdrawn, documents, banks);
    }

    Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
