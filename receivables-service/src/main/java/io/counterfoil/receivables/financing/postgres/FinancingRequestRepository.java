package io.counterfoil.receivables.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** @return whether it was open until now */
    boolean withdraw(UUID id) {
        return update("withdrawn = true where id = ?1 and withdrawn = false", id) == 1;
    }
}
