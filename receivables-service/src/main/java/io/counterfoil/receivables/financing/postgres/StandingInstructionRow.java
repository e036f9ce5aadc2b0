package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.financing.StandingInstructionView;
import io.counterfoil.receivables.financing.StandingInstructions.StandingInstruction;
import io.counterfoil.receivables.financing.postgres.Takings.Taken;
import io.counterfoil.receivables.onboarding.PersonalAct;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** One row of {@code standing_instruction}; it changes once, when it is stopped. */
@Entity(name = "StandingInstruction")
@Table(schema = "records", name = "standing_instruction")
class StandingInstructionRow {

    @Id
    @Column
    UUID id;

    @Column(updatable = false)
    UUID supplier;

    @Column(updatable = false)
    UUID debtor;

    @Column(name = "yearly_cost_max", updatable = false)
    BigDecimal yearlyCostMax;

    @Column(name = "giver_subject", updatable = false)
    String giverSubject;

    @Column(name = "giver_name", updatable = false)
    String giverName;

    @Column(name = "giver_client", updatable = false)
    String giverClient;

    @Column(name = "given_at", updatable = false)
    Instant givenAt;

    @Embedded
    @EmbeddedColumnNaming("stopper_%s")
    @Nullable
    PersonColumns stopper;

    @Column(name = "stopped_at")
    @Nullable
    Instant stoppedAt;

    static StandingInstructionRow of(StandingInstruction instruction, Person giver, Instant now) {
        StandingInstructionRow row = new StandingInstructionRow();
        row.id = instruction.id();
        row.supplier = instruction.supplier();
        row.debtor = instruction.debtor();
        row.yearlyCostMax = instruction.yearlyCostMax();
        row.giverSubject = giver.subject();
        row.giverName = giver.name();
        row.giverClient = giver.client();
        row.givenAt = now;
        return row;
    }

    StandingInstruction instruction() {
        return new StandingInstruction(id, supplier, debtor, yearlyCostMax);
    }

    StandingInstructionView view(Taken taken) {
        PersonColumns person = stopper;
        Instant at = stoppedAt;
        return new StandingInstructionView(
                id,
                supplier,
                debtor,
                yearlyCostMax.toPlainString(),
                at == null ? "active" : "stopped",
                new PersonalAct(giverSubject, giverName, giverClient, givenAt),
                person == null || at == null ? null : person.at(at),
                taken.count(),
                taken.newest());
    }
}
