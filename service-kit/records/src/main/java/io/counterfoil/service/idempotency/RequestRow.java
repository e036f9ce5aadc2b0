package io.counterfoil.service.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code request}. */
@Entity(name = "Request")
@Table(schema = "records", name = "request")
class RequestRow {

    @Id
    @Column
    UUID id;

    @Column(updatable = false)
    UUID participant;

    @Column(name = "idempotency_key", updatable = false)
    String idempotencyKey;

    @Column(name = "body_sha256", updatable = false)
    String bodySha256;

    @Column(updatable = false)
    String detail;

    @Column
    @Nullable
    String answer;
}
