package io.counterfoil.receivables.payable.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code command}, as far as it says whether it issues a payable. Read here, and written elsewhere. */
@Immutable
@Entity(name = "ConfirmingCommand")
@Table(schema = "records", name = "command")
class ConfirmingCommandRow {

    @Id
    @Column
    UUID id;

    @Column
    String state;
}
