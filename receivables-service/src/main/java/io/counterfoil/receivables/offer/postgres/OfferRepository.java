package io.counterfoil.receivables.offer.postgres;

import io.counterfoil.service.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<OfferRow, UUID> {

    Optional<OfferRow> visible(Viewer viewer, UUID id) {
        return (viewer.seesAll()
                        ? find("id", id)
                        : find("id = ?1 and (holder = ?2 or recipient = ?2)", id, viewer.participant()))
                .firstResultOptional();
    }

    /**
     * A page of everybody's offers.
     *
     * @param state as in the table, null: in any state
     */
    List<OfferRow> all(@Nullable String state, UUID after, int size) {
        return (state == null
                        ? find("id > ?1 order by id", after)
                        : find("id > ?1 and state = ?2 order by id", after, state))
                .page(0, size)
                .list();
    }

    /** SQL: each half of a union walks the index of one party in the order of ids; an {@code or} would walk all offers. */
    List<OfferRow> ofParty(UUID party, @Nullable String state, UUID after, int size) {
        String half = "(select * from projection.offer where %s = :party and id > :after"
                + (state == null ? "" : " and state = :state") + " order by id limit :size)";
        Query query = getEntityManager()
                .createNativeQuery(
                        half.formatted("holder") + " union " + half.formatted("recipient") + " order by id limit :size",
                        OfferRow.class)
                .setParameter("party", party)
                .setParameter("after", after)
                .setParameter("size", size);
        if (state != null) {
            query.setParameter("state", state);
        }
        return rows(query);
    }

    @SuppressWarnings("unchecked") // the query was made for this class
    private static List<OfferRow> rows(Query query) {
        return query.getResultList();
    }
}
