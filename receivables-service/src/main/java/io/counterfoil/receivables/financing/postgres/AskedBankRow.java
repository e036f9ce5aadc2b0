package io.counterfoil.receivables.financing.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code financing_request_bank}: a bank that was asked to quote. Rows are added, never changed. */
@Immutable
@Entity(name = "AskedBank")
@Table(schema = "records", name = "financing_request_bank")
@IdClass(AskedBankRow.Key.class)
class AskedBankRow {

    record Key(UUID requestId, UUID bank) {}

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Column
    UUID bank;

    static AskedBankRow of(UUID request, UUID bank) {
        AskedBankRow row = new AskedBankRow();
        row.requestId = request;
        row.bank = bank;
        return row;
    }
}
