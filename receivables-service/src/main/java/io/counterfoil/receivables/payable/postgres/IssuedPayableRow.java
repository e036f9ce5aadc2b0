package io.counterfoil.receivables.payable.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That the chain has a payable. Read here; the projector writes it. */
@Immutable
@Entity(name = "IssuedPayable")
@Table(schema = "projection", name = "payable")
class IssuedPayableRow {

    @Id
    @Column
    UUID id;
}
