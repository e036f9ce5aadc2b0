package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.receivables.financing.FinancingStep;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row of {@code financing_step}: the newest word of a bank about one thing. */
@Entity(name = "FinancingStep")
@Table(schema = "records", name = "financing_step")
@IdClass(FinancingStepRow.Key.class)
class FinancingStepRow {

    record Key(UUID requestId, UUID bank, String about) {}

    @Id
    @Column(name = "request_id")
    UUID requestId;

    @Id
    @Column
    UUID bank;

    @Id
    @Column
    String about;

    @Column
    String step;

    @Column(name = "registration_number")
    @Nullable
    String registrationNumber;

    @Column(columnDefinition = "varchar(40)[]")
    String[] checks;

    @Column(columnDefinition = "varchar(300)[]")
    String[] sentences;

    @Column(name = "told_on")
    LocalDate toldOn;

    static FinancingStepRow of(UUID request, FinancingStep told) {
        FinancingStepRow row = new FinancingStepRow();
        row.requestId = request;
        row.bank = told.bank();
        row.about = told.kind().about();
        row.take(told);
        return row;
    }

    void take(FinancingStep told) {
        List<FinancingStep.Reason> reasons = told.reasons();
        step = told.step();
        registrationNumber = told.registrationNumber();
        checks = reasons.stream().map(FinancingStep.Reason::check).toArray(String[]::new);
        sentences = reasons.stream().map(FinancingStep.Reason::sentence).toArray(String[]::new);
        toldOn = told.toldOn();
    }

    FinancingStep view() {
        return new FinancingStep(
                bank,
                step,
                IntStream.range(0, checks.length)
                        .mapToObj(at -> new FinancingStep.Reason(checks[at], sentences[at]))
                        .toList(),
                registrationNumber,
                toldOn);
    }
}
