package io.counterfoil.workflow.notice.postgres;

import io.counterfoil.workflow.notice.Notice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One row of {@code workflow.notice}. */
@Entity(name = "Notice")
@Table(schema = "workflow", name = "notice")
class NoticeRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    @Column
    UUID participant;

    @Column
    String activity;

    @Column
    String kind;

    @Column
    int level;

    @Column
    LocalDate day;

    static NoticeRow of(Notice notice) {
        NoticeRow row = new NoticeRow();
        row.id = notice.id();
        row.caseId = notice.caseId();
        row.participant = notice.participant();
        row.activity = notice.activity();
        row.kind = notice.kind();
        row.level = notice.level();
        row.day = notice.day();
        return row;
    }

    Notice notice() {
        return new Notice(id, caseId, participant, activity, kind, level, day);
    }
}
