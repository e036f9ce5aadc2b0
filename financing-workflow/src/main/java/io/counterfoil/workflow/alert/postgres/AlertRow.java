package io.counterfoil.workflow.alert.postgres;

import io.counterfoil.workflow.alert.CaseAlert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of {@code workflow.alert}. */
@Entity(name = "Alert")
@Table(schema = "workflow", name = "alert")
class AlertRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    @Column
    String activity;

    @Column
    String severity;

    @Column
    LocalDate day;

    static AlertRow of(CaseAlert alert) {
        AlertRow row = new AlertRow();
        row.id = alert.id();
        row.caseId = alert.caseId();
        row.activity = alert.activity();
        row.severity = alert.severity();
        row.day = alert.day();
        return row;
    }

    CaseAlert alert() {
        return new CaseAlert(id, caseId, activity, severity, day);
    }
}
