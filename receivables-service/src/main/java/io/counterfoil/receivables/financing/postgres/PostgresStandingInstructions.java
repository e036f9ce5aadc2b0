package io.counterfoil.receivables.financing.postgres;

import static java.util.Objects.requireNonNull;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.financing.StandingInstructionView;
import io.counterfoil.receivables.financing.StandingInstructions;
import io.counterfoil.receivables.financing.postgres.Takings.Taken;
import io.counterfoil.receivables.onboarding.postgres.PersonColumns;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresStandingInstructions implements StandingInstructions {

    private final StandingInstructionRepository rows;
    private final InstructedAcceptanceRepository acceptances;
    private final Takings takings;

    PostgresStandingInstructions(
            StandingInstructionRepository rows, InstructedAcceptanceRepository acceptances, Takings takings) {
        this.rows = rows;
        this.acceptances = acceptances;
        this.takings = takings;
    }

    @Override
    public void insert(StandingInstruction instruction, Person giver) {
        rows.persistAndFlush(StandingInstructionRow.of(instruction, giver, now()));
    }

    @Override
    public Optional<StandingInstruction> active(UUID supplier, UUID debtor) {
        return rows.find("supplier = ?1 and debtor = ?2 and stoppedAt is null", supplier, debtor)
                .firstResultOptional()
                .map(StandingInstructionRow::instruction);
    }

    @Override
    public Optional<StandingInstruction> ofSupplier(UUID supplier, UUID id) {
        return rows.find("id = ?1 and supplier = ?2", id, supplier)
                .firstResultOptional()
                .map(StandingInstructionRow::instruction);
    }

    @Override
    public boolean stop(UUID id, Person stopper) {
        StandingInstructionRow row = locked(id);
        if (row.stoppedAt != null) {
            return false;
        }
        row.stopper = PersonColumns.of(stopper);
        row.stoppedAt = now();
        rows.flush();
        return true;
    }

    @Override
    public boolean holdActive(UUID id) {
        return locked(id).stoppedAt == null;
    }

    /** As whoever held it before has left it. */
    private StandingInstructionRow locked(UUID id) {
        StandingInstructionRow row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        rows.getEntityManager().refresh(row);
        return row;
    }

    @Override
    public void takes(UUID instruction, UUID financing, UUID operation) {
        acceptances.persist(InstructedAcceptanceRow.of(operation, instruction, financing));
    }

    @Override
    public Page<StandingInstructionView> list(Viewer viewer, PageWish page) {
        List<StandingInstructionRow> found = (viewer.seesAll()
                        ? rows.find("id > ?1 order by id", page.after().id())
                        : rows.find(
                                "supplier = ?2 and id > ?1 order by id",
                                page.after().id(),
                                viewer.participant()))
                .page(0, page.limit() + 1)
                .list();
        return Page.of(views(found), page.limit(), StandingInstructionView::id);
    }

    @Override
    public Optional<StandingInstructionView> find(Viewer viewer, UUID id) {
        return rows.findByIdOptional(id)
                .filter(row -> viewer.seesAll() || row.supplier.equals(viewer.participant()))
                .map(row -> views(List.of(row)).get(0));
    }

    private List<StandingInstructionView> views(List<StandingInstructionRow> found) {
        Map<UUID, Taken> taken = takings.of(found.stream().map(row -> row.id).toList());
        return found.stream()
                .map(row -> row.view(requireNonNull(taken.get(row.id))))
                .toList();
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
