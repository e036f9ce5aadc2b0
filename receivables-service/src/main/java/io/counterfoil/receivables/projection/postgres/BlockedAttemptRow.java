package io.counterfoil.receivables.projection.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code blocked_attempt}: a transaction that would have financed a document twice or beyond its value. */
@Entity(name = "BlockedAttempt")
@Table(name = "blocked_attempt")
class BlockedAttemptRow {

    @Id
    @Column
    UUID id;

    @Column
    LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column
    BlockReason reason;

    @Column
    String fingerprint;

    @Column
    @Nullable
    Long amount;

    @Column
    @Nullable
    Long available;

    @Column
    String signer;

    @Column(name = "transaction_hash")
    String transactionHash;

    @Column
    long block;
}
