package io.counterfoil.workflow.caseflow.postgres;

import io.counterfoil.workflow.caseflow.Cancellation;
import io.counterfoil.workflow.caseflow.Cancellation.Act;
import io.counterfoil.workflow.caseflow.Cancellation.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code workflow.cancellation}. */
@Entity(name = "Cancellation")
@Table(schema = "workflow", name = "cancellation")
class CancellationRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    @Column
    String reason;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_name")
    String askedName;

    @Column(name = "asked_key")
    String askedKey;

    @Column(name = "asked_on")
    LocalDate askedOn;

    @Column
    String state;

    @Nullable
    @Column(name = "answered_by")
    String answeredBy;

    @Nullable
    @Column(name = "answered_name")
    String answeredName;

    @Nullable
    @Column(name = "answered_key")
    String answeredKey;

    @Nullable
    @Column(name = "answered_on")
    LocalDate answeredOn;

    static CancellationRow of(Cancellation asked) {
        CancellationRow row = new CancellationRow();
        row.id = asked.id();
        row.caseId = asked.caseId();
        row.reason = asked.reason();
        row.askedBy = asked.asked().subject();
        row.askedName = asked.asked().name();
        row.askedKey = asked.asked().key();
        row.askedOn = asked.askedOn();
        row.state = wireName(asked.state());
        return row;
    }

    static String wireName(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    Cancellation cancellation() {
        return new Cancellation(
                id,
                caseId,
                reason,
                new Act(askedBy, askedName, askedKey),
                askedOn,
                State.valueOf(state.toUpperCase(Locale.ROOT)),
                answeredBy == null || answeredName == null || answeredKey == null
                        ? null
                        : new Act(answeredBy, answeredName, answeredKey),
                answeredOn);
    }
}
