package io.counterfoil.receivables.payable.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of the ledger's {@code submission}, as far as it says whether it issues a payable. Read here, and written elsewhere. */
@Immutable
@Entity(name = "ConfirmingCommand")
@Table(schema = "records", name = "submission")
class ConfirmingCommandRow {

    /** Unique, though not the table's key. */
    @Id
    @Column(name = "operation_id")
    UUID id;

    @Column
    String state;
}
