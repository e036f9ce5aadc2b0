package io.counterfoil.receivables.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FinancingRequestRepository implements PanacheRepositoryBase<FinancingRequestRow, UUID> {

    Optional<FinancingRequestRow> ofSupplier(UUID supplier, UUID id) {
        return find("id = ?1 and supplier = ?2", id, supplier).firstResultOptional();
    }

    Optional<FinancingRequestRow> askedOf(UUID bank, UUID id) {
        return find(
                        "from FinancingRequest r where r.id = ?1 and exists (select b.bank from AskedBank b"
                                + " where b.requestId = r.id and b.bank = ?2)",
                        id,
                        bank)
                .firstResultOptional();
    }

    /** @return whether it was open until now, its last day was before the day, and none of its quotes is valid on it */
    boolean lapse(UUID id, LocalDate day) {
        return update(
                        "update FinancingRequest r set r.state = 'lapsed' where r.id = ?1 and r.state = 'requested'"
                                + " and r.quoteBy < ?2 and not exists (select q.id from Quote q"
                                + " where q.requestId = r.id and q.validUntil >= ?2)",
                        id,
                        day)
                == 1;
    }

    /** @return whether it was open until now */
    boolean withdraw(UUID id) {
        return update("state = 'withdrawn' where id = ?1 and state = 'requested'", id) == 1;
    }
}
