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
     * Prices are shown to the supplier, to the bank that named them, and to who sees all prices.
     *
     * @param whole requests of which all quotes are shown; of the others those of the bank
     */
    Map<UUID, List<QuoteRow>> visible(List<UUID> whole, List<UUID> requests, UUID bank) {
        return find("requestId in ?1 or requestId in ?2 and bank = ?3 order by id", whole, requests, bank).stream()
                .collect(Collectors.groupingBy(quote -> quote.requestId));
    }
}
