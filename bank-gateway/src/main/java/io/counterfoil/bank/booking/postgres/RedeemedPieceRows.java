package io.counterfoil.bank.booking.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class RedeemedPieceRows implements PanacheRepositoryBase<RedeemedPieceRow, RedeemedPieceRow.Key> {

    Map<UUID, Integer> of(UUID bank, UUID settlement) {
        return list("bank = ?1 and settlementId = ?2", bank, settlement).stream()
                .collect(Collectors.toMap(row -> row.pieceId, row -> row.number));
    }
}
