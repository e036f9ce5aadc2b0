package io.counterfoil.bank.approval.postgres;

import io.counterfoil.bank.approval.Approvals;
import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresApprovals implements Approvals {

    private static final String ADD = """
            insert into bank.approval
                (bank, financing_id, terms_hash, subject, name, table_version, rule, given_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, now()) on conflict do nothing""";

    private final ApprovalRows rows;
    private final BankEvents events;

    PostgresApprovals(ApprovalRows rows, BankEvents events) {
        this.rows = rows;
        this.events = events;
    }

    /** SQL: a person who presses twice is told apart by the conflict, which for a persisted entity would be a failure. */
    @Override
    public List<Given> add(UUID bank, UUID financing, Bytes32 terms, Person by, int tableVersion, int rule) {
        int added = rows.getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, bank)
                .setParameter(2, financing)
                .setParameter(3, terms.hex())
                .setParameter(4, by.subject())
                .setParameter(5, by.name())
                .setParameter(6, tableVersion)
                .setParameter(7, rule)
                .executeUpdate();
        if (added == 1) {
            events.tell(
                    bank,
                    EventType.APPROVAL_GIVEN,
                    "approval-given " + financing + " " + terms.hex() + " " + by.subject(),
                    EventData.of(financing));
        }
        return given(bank, financing, terms);
    }

    @Override
    public List<Given> of(UUID bank, UUID financing, Bytes32 terms) {
        return given(bank, financing, terms);
    }

    /** In the transaction there is; a public method would begin one of its own. */
    private List<Given> given(UUID bank, UUID financing, Bytes32 terms) {
        return rows
                .list(
                        "bank = ?1 and financingId = ?2 and termsHash = ?3 order by givenAt, subject",
                        bank,
                        financing,
                        terms.hex())
                .stream()
                .map(row -> new Given(row.subject, row.name))
                .toList();
    }
}
