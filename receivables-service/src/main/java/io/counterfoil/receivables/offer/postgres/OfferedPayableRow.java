package io.counterfoil.receivables.offer.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/** Of the projection's {@code payable} what everybody sees who sees an offer: who owes it, where it is paid, and when. */
@Immutable
@Entity(name = "OfferedPayable")
@Table(schema = "projection", name = "payable")
@BatchSize(size = 201) // the longest page, and the row that tells whether there is another one
class OfferedPayableRow {

    @Id
    @Column
    UUID id;

    @Column
    UUID debtor;

    @Column(name = "paying_bank")
    UUID payingBank;

    @Column(name = "due_on")
    LocalDate dueOn;
}
