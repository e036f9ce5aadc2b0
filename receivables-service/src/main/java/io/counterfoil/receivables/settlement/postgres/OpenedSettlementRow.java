package io.counterfoil.receivables.settlement.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of the projection's {@code settlement}, as far as it says that the chain has it. The projector writes it. */
@Immutable
@Entity(name = "OpenedSettlement")
@Table(schema = "projection", name = "settlement")
class OpenedSettlementRow {

    @Id
    @Column
    UUID id;

    @Column
    boolean open;

    @Column
    boolean expired;
}
