package io.counterfoil.bank.approval.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.bank.approval.ApprovalExample;
import io.counterfoil.bank.approval.ApprovalTable;
import io.counterfoil.bank.approval.ApprovalTables;
import io.counterfoil.bank.proposal.Proposal.State;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresApprovalTables implements ApprovalTables {

    /** The version is the next one of the bank; of two who propose at once the second finds a proposal. */
    private static final String PROPOSE = """
            insert into bank.approval_table
                (bank, version, state, file, examples, proposed_by, proposed_by_name, proposed_at)
            select ?1, coalesce(max(version), 0) + 1, 'proposed', ?2, ?3, ?4, ?5, now()
              from bank.approval_table where bank = ?1 having coalesce(max(version), 0) < 1000
            on conflict do nothing""";

    private final ApprovalTableRows rows;
    private final ObjectMapper json;

    PostgresApprovalTables(ApprovalTableRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public List<ApprovalTable> list(UUID bank, int most) {
        return rows.find("bank = ?1 order by version desc", bank).page(0, most).stream()
                .map(this::table)
                .toList();
    }

    @Override
    public Optional<ApprovalTable> find(UUID bank, int version) {
        return rows.findByIdOptional(new ApprovalTableRow.Key(bank, version)).map(this::table);
    }

    @Override
    public Optional<ApprovalTable> active(UUID bank) {
        return inState(bank, State.ACTIVE).map(this::table);
    }

    @Override
    public Optional<ApprovalTable> proposed(UUID bank) {
        return inState(bank, State.PROPOSED).map(this::table);
    }

    @Override
    public Optional<ApprovalTable> propose(UUID bank, String file, List<ApprovalExample> examples, Person by) {
        boolean added = rows.getEntityManager()
                        .createNativeQuery(PROPOSE)
                        .setParameter(1, bank)
                        .setParameter(2, file)
                        .setParameter(3, text(examples))
                        .setParameter(4, by.subject())
                        .setParameter(5, by.name())
                        .executeUpdate()
                == 1;
        return added ? inState(bank, State.PROPOSED).map(this::table) : Optional.empty();
    }

    @Override
    public Optional<ApprovalTable> decide(UUID bank, int version, Person by, @Nullable String reason) {
        ApprovalTableRow row = rows.findById(new ApprovalTableRow.Key(bank, version), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.isOpen()) {
            return Optional.empty();
        }
        if (reason == null) {
            inState(bank, State.ACTIVE).ifPresent(former -> {
                former.replace();
                rows.flush(); // one is in force at any time
            });
        }
        row.decide(by, reason);
        rows.flush();
        return Optional.of(table(row));
    }

    /** In the transaction there is; a public method would begin one of its own. */
    private Optional<ApprovalTableRow> inState(UUID bank, State state) {
        return rows.find("bank = ?1 and state = ?2", bank, state.inWords()).firstResultOptional();
    }

    private ApprovalTable table(ApprovalTableRow row) {
        return new ApprovalTable(row.version, row.file, examples(row), row.proposal());
    }

    private record StoredExample(
            String name,
            String amount,
            String currency,
            int tenorDays,
            UUID debtor,
            UUID supplier,
            String route,
            int checkers) {}

    private String text(List<ApprovalExample> examples) {
        try {
            return json.writeValueAsString(examples.stream()
                    .map(example -> new StoredExample(
                            example.name(),
                            example.value().toDecimal(),
                            example.value().currency().getCurrencyCode(),
                            example.tenorDays(),
                            example.debtor(),
                            example.supplier(),
                            example.route(),
                            example.checkers()))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("examples are plain values", impossible);
        }
    }

    private List<ApprovalExample> examples(ApprovalTableRow row) {
        try {
            return json.readValue(row.examples, new TypeReference<List<StoredExample>>() {}).stream()
                    .map(kept -> new ApprovalExample(
                            kept.name(),
                            Money.parse(kept.amount(), kept.currency()),
                            kept.tenorDays(),
                            kept.debtor(),
                            kept.supplier(),
                            kept.route(),
                            kept.checkers()))
                    .toList();
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException("examples of table " + row.version + " are not JSON", storedByUs);
        }
    }
}
