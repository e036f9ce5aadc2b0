package io.counterfoil.receivables.financing.postgres;

import io.counterfoil.service.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class QuoteRepository implements PanacheRepositoryBase<QuoteRow, UUID> {

    /** Prices are shown to the supplier, to the bank that named them, and to who sees all prices. */
    Map<UUID, List<QuoteRow>> visible(Viewer viewer, List<UUID> requests) {
        return find(
                        "select q from Quote q join FinancingRequest r on r.id = q.requestId where q.requestId in ?1"
                                + " and (?2 = true or r.supplier = ?3 or q.bank = ?3) order by q.id",
                        requests,
                        viewer.seesPrices(),
                        viewer.participant())
                .stream()
                .collect(Collectors.groupingBy(quote -> quote.requestId));
    }
}
