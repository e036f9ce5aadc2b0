package io.counterfoil.bank.booking.postgres;

import io.counterfoil.bank.booking.InstructRedemption.InstructedPart;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RedeemedPieceRows implements PanacheRepositoryBase<RedeemedPieceRow, RedeemedPieceRow.Key> {

    List<InstructedPart> of(UUID bank, UUID settlement) {
        return list("bank = ?1 and settlementId = ?2", bank, settlement).stream()
                .map(RedeemedPieceRow::instructed)
                .toList();
    }
}
