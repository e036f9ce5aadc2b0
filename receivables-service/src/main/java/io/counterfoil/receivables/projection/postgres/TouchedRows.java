package io.counterfoil.receivables.projection.postgres;

import io.counterfoil.ledger.Bytes32;
import io.counterfoil.ledger.LedgerBlock;
import io.counterfoil.ledger.LedgerEvent;
import io.counterfoil.ledger.LedgerTransaction;
import io.counterfoil.ledger.LoggedEvent;
import io.counterfoil.receivables.projection.EventFields;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows that blocks are about, read with one query for each table before their events are applied one by one. */
final class TouchedRows {

    private final Set<UUID> payables = new HashSet<>();
    private final Set<UUID> pieces = new HashSet<>();
    private final Set<UUID> financings = new HashSet<>();
    private final Set<UUID> settlements = new HashSet<>();
    private final Set<String> fingerprints = new HashSet<>();

    static TouchedRows of(List<LedgerBlock> blocks) {
        TouchedRows touched = new TouchedRows();
        for (LedgerBlock block : blocks) {
            for (LedgerTransaction transaction : block.transactions()) {
                for (LoggedEvent logged : transaction.events()) {
                    touched.add(logged.event());
                }
            }
        }
        return touched;
    }

    private void add(LedgerEvent event) {
        EventFields.of(event).forEach((name, value) -> {
            switch (name) {
                case "payableId" -> payables.add((UUID) value);
                case "pieceId", "parentId" -> pieces.add((UUID) value);
                case "financingId" -> financings.add((UUID) value);
                case "settlementId" -> settlements.add((UUID) value);
                case "fingerprint" -> fingerprints.add(((Bytes32) value).hex());
                default -> {
                    // says nothing about a row that many events may share
                }
            }
        });
    }

    /** Into the persistence context, where {@code find} then meets them without asking the database. */
    void load(EntityManager entities) {
        UUID[] pieceIds = pieces.toArray(UUID[]::new);
        List<PieceRow> found = load(entities, PieceRow.class, """
                select * from piece where id = any(:ids)
                union
                select parent.* from piece parent
                join piece child on child.parent_id = parent.id where child.id = any(:ids)
                """, pieceIds);
        found.forEach(piece -> payables.add(piece.payableId));
        load(entities, OfferRow.class, "select * from offer where id = any(:ids)", pieceIds);
        load(entities, PayableRow.class, "select * from payable where id = any(:ids)", payables.toArray(UUID[]::new));
        UUID[] financingIds = financings.toArray(UUID[]::new);
        load(entities, FinancingRow.class, "select * from financing where id = any(:ids)", financingIds);
        load(entities, ReservationRow.class, "select * from reservation where financing_id = any(:ids)", financingIds);
        load(
                entities,
                SettlementRow.class,
                "select * from settlement where id = any(:ids)",
                settlements.toArray(UUID[]::new));
        load(
                entities,
                DocumentRow.class,
                "select * from document where fingerprint = any(:ids)",
                fingerprints.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked") // createNativeQuery(String, Class) answers with rows of that class
    private static <R> List<R> load(EntityManager entities, Class<R> rowType, String sql, Object[] ids) {
        if (ids.length == 0) {
            return List.of();
        }
        return entities.createNativeQuery(sql, rowType).setParameter("ids", ids).getResultList();
    }
}
