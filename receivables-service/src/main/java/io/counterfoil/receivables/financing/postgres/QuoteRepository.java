package io.counterfoil.receivables.financing.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class QuoteRepository implements PanacheRepositoryBase<QuoteRow, UUID> {

    /**
     * SQL: arrays. Hibernate translates lists of values anew for each query. Prices are shown to the supplier, to the bank that named them, and to who sees all prices.
     *
     * @param whole requests of which all quotes are shown; of the others those of the bank
     */
    Map<UUID, List<QuoteRow>> visible(List<UUID> whole, List<UUID> requests, UUID bank) {
        return getSession()
                .createNativeQuery(
                        "select * from records.quote where request_id = any (:whole)"
                                + " or request_id = any (:requests) and bank = :bank order by id",
                        QuoteRow.class)
                .setParameter("whole", whole.toArray(UUID[]::new))
                .setParameter("requests", requests.toArray(UUID[]::new))
                .setParameter("bank", bank)
                .getResultStream()
                .collect(Collectors.groupingBy(quote -> quote.requestId));
    }
}
