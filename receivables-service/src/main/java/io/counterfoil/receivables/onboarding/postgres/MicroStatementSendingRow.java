package io.counterfoil.receivables.onboarding.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One row of {@code micro_statement_sending}, by the person who drew it. Rows are added, never changed. */
@Immutable
@Entity(name = "MicroStatementSending")
@Table(schema = "records", name = "micro_statement_sending")
class MicroStatementSendingRow {

    @Id
    @Column(name = "account_id")
    UUID accountId;

    @Column
    String subject;

    @Column(name = "sent_on")
    LocalDate sentOn;
}
