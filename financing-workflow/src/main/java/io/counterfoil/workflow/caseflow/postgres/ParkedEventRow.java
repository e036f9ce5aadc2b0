package io.counterfoil.workflow.caseflow.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.UUID;

/** One row of {@code workflow.parked_event}. */
@Entity(name = "ParkedEvent")
@Table(schema = "workflow", name = "parked_event")
class ParkedEventRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parked")
    @SequenceGenerator(name = "parked", schema = "workflow", sequenceName = "parked_event_ordinal", allocationSize = 1)
    long ordinal;

    @Column(name = "case_id")
    UUID caseId;

    @Column
    String message;

    @Column
    String implied;

    @Column
    String variables;
}
