package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.receivables.financing.FinancingRequests.Backing;
import io.counterfoil.receivables.financing.FinancingRequests.FinancingRequest;
import io.counterfoil.receivables.financing.FinancingRequests.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code financing_request}; it changes once, when it is withdrawn or lapses. */
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

    @Column(name = "quote_by", updatable = false)
    @Nullable
    LocalDate quoteBy;

    @Column
    String state;

    static FinancingRequestRow of(FinancingRequest request) {
        FinancingRequestRow row = new FinancingRequestRow();
        row.id = request.id();
        row.voucherId = request.voucherId();
        row.payableId = request.payableId();
        row.supplier = request.supplier();
        row.currency = request.value().currency().getCurrencyCode();
        row.value = request.value().minorUnits();
        row.requestedOn = request.requestedOn();
        row.quoteBy = request.quoteBy();
        row.lockedId = request.lockedId();
        row.state = request.standing().wireName();
        return row;
    }

    FinancingRequest request(List<Backing> documents, List<UUID> banks) {
        return new FinancingRequest(
                id,
                voucherId,
                payableId,
                supplier,
                money(value),
                requestedOn,
                quoteBy,
                lockedId,
                standing(),
                documents,
                banks);
    }

    private Standing standing() {
        return Standing.valueOf(state.toUpperCase(Locale.ROOT));
    }

    Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
