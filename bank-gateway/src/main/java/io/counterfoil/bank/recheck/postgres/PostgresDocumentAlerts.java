package io.counterfoil.bank.recheck.postgres;

import io.counterfoil.bank.event.BankEvents;
import io.counterfoil.bank.event.EventData;
import io.counterfoil.bank.event.EventType;
import io.counterfoil.bank.recheck.DocumentAlert;
import io.counterfoil.bank.recheck.DocumentAlert.Finding;
import io.counterfoil.bank.recheck.DocumentAlerts;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.ledger.Bytes32;
import io.counterfoil.service.web.PageWish;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresDocumentAlerts implements DocumentAlerts {

    private static final String STORE = """
            insert into bank.document_alert
                (bank, id, financing_id, fingerprint, document_kind, document_number, finding, currency, stated, lowered, found_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as bigint), ?10, ?11)
            on conflict do nothing""";

    private final DocumentAlertRows rows;
    private final BankEvents events;

    PostgresDocumentAlerts(DocumentAlertRows rows, BankEvents events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public boolean store(UUID bank, DocumentAlert alert) {
        boolean added = rows.getEntityManager()
                        .createNativeQuery(STORE)
                        .setParameter(1, bank)
                        .setParameter(2, alert.id())
                        .setParameter(3, alert.financing())
                        .setParameter(4, alert.fingerprint().hex())
                        .setParameter(5, alert.kind().wireName())
                        .setParameter(6, alert.number())
                        .setParameter(7, alert.finding().inWords())
                        .setParameter(8, alert.currency().getCurrencyCode())
                        .setParameter(
                                9,
                                alert.stated() == null ? null : alert.stated().minorUnits())
                        .setParameter(10, alert.lowered())
                        .setParameter(11, alert.foundAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
        if (added) {
            events.tell(
                    bank,
                    EventType.DOCUMENT_CHANGED,
                    EventType.DOCUMENT_CHANGED.wireName() + " " + alert.id(),
                    EventData.documentChanged(alert.financing(), alert.finding().inWords()));
        }
        if (!added && alert.lowered()) {
            rows.update(
                    "lowered = true where bank = ?1 and financingId = ?2 and fingerprint = ?3 and finding = ?4 and endedAt is null",
                    bank,
                    alert.financing(),
                    alert.fingerprint().hex(),
                    alert.finding().inWords());
        }
        return added;
    }

    @Override
    public void endAllBut(UUID bank, UUID financing, Bytes32 fingerprint, Set<Finding> stands) {
        List<String> standing = stands.stream().map(Finding::inWords).toList();
        rows.update(
                "endedAt = ?1 where bank = ?2 and financingId = ?3 and fingerprint = ?4 and endedAt is null"
                        + (standing.isEmpty() ? "" : " and finding not in ?5"),
                Stream.concat(
                                Stream.of(OffsetDateTime.now(ZoneOffset.UTC), bank, financing, fingerprint.hex()),
                                standing.isEmpty() ? Stream.of() : Stream.of(standing))
                        .toArray());
    }

    @Override
    public Page<DocumentAlert> list(UUID bank, @Nullable Boolean open, PageWish page) {
        String state = open == null
                ? ""
                : Boolean.TRUE.equals(open)
                        ? " and acknowledgedBy is null and endedAt is null"
                        : " and acknowledgedBy is not null";
        List<DocumentAlert> found = rows
                .find(
                        "bank = ?1 and id > ?2" + state,
                        Sort.by("id"),
                        bank,
                        page.after().id())
                .range(0, page.limit())
                .stream()
                .map(DocumentAlertRow::alert)
                .toList();
        return Page.of(found, page.limit(), DocumentAlert::id);
    }

    @Override
    public Optional<DocumentAlert> find(UUID bank, UUID id) {
        return rows.findByIdOptional(new DocumentAlertRow.Key(bank, id)).map(DocumentAlertRow::alert);
    }

    @Override
    public Optional<DocumentAlert> acknowledge(UUID bank, UUID id, Person by, String note) {
        return rows.findByIdOptional(new DocumentAlertRow.Key(bank, id), LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.acknowledgedBy == null)
                .map(row -> {
                    row.acknowledgedBy = by.subject();
                    row.acknowledgedByName = by.name();
                    row.acknowledgedAt = OffsetDateTime.now(ZoneOffset.UTC);
                    row.note = note;
                    rows.flush();
                    return row.alert();
                });
    }
}
