package io.counterfoil.bank.quoting.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code quote}. What it was made for is null in rows of the time when that was not kept. */
@Entity(name = "Quote")
@Table(schema = "bank", name = "quote")
@IdClass(QuoteRow.Key.class)
class QuoteRow {

    record Key(UUID bank, UUID requestId) {}

    @Id
    @Column
    UUID bank;

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Column
    String body;

    @Column(name = "terms_hash")
    String termsHash;

    @Column(name = "voucher_id")
    @Nullable
    UUID voucherId;

    @Column(name = "payable_id")
    @Nullable
    UUID payableId;

    @Column
    @Nullable
    UUID supplier;

    @Column(name = "minor_units")
    @Nullable
    Long minorUnits;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;
}
