package io.counterfoil.workflow.caseflow.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one row of {@code workflow.feed}. */
@Entity(name = "Feed")
@Table(schema = "workflow", name = "feed")
class FeedRow {

    @Id
    boolean one;

    @Column
    String position;

    @Nullable
    @Column(name = "business_date")
    LocalDate businessDate;

    @Nullable
    @Column
    String holder;

    @Nullable
    @Column(name = "held_until")
    Instant heldUntil;

    @Column(name = "late_events")
    long lateEvents;
}
