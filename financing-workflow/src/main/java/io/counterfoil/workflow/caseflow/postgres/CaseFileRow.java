package io.counterfoil.workflow.caseflow.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.workflow.caseflow.CaseFile;
import io.counterfoil.workflow.caseflow.ProcessName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of {@code workflow.case_file}. */
@Entity(name = "CaseFile")
@Table(schema = "workflow", name = "case_file")
class CaseFileRow {

    @Id
    UUID id;

    @Column
    String process;

    @Column(name = "business_key")
    UUID businessKey;

    @Column(name = "instance_id")
    String instanceId;

    @Column(name = "payable_id")
    UUID payableId;

    @Column(name = "minor_units")
    long minorUnits;

    @Column
    String currency;

    @Column(name = "begun_on")
    LocalDate begunOn;

    @Nullable
    @Column(name = "ended_on")
    LocalDate endedOn;

    @Nullable
    @Column
    String outcome;

    static CaseFileRow of(CaseFile file) {
        CaseFileRow row = new CaseFileRow();
        row.id = file.id();
        row.process = file.process().id();
        row.businessKey = file.key();
        row.instanceId = file.instance();
        row.payableId = file.payable();
        row.minorUnits = file.value().minorUnits();
        row.currency = file.value().currency().getCurrencyCode();
        row.begunOn = file.begunOn();
        return row;
    }

    CaseFile file() {
        return new CaseFile(
                id,
                ProcessName.of(process).orElseThrow(),
                businessKey,
                instanceId,
                payableId,
                new Money(minorUnits, Currency.getInstance(currency)),
                begunOn,
                endedOn,
                outcome);
    }
}
