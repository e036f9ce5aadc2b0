package io.counterfoil.workflow.caseflow.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of {@code workflow.left_out_event}. */
@Entity(name = "LeftOutEvent")
@Table(schema = "workflow", name = "left_out_event")
class LeftOutEventRow {

    @Id
    String sequence;

    @Column(name = "event_id")
    String eventId;

    @Column
    String type;

    @Column
    String why;

    @Column(name = "left_at")
    Instant leftAt;
}
