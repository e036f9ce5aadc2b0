package io.counterfoil.receivables.offer.postgres;

import io.counterfoil.service.sql.IndexWalk;
import io.counterfoil.service.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<OfferRow, UUID> {

    private static final String OPEN = "OPEN";

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
        return page(
                "select * from projection.offer where id > :after" + inState(state) + " order by id limit :size",
                state,
                after,
                size,
                Map.of());
    }

    /** SQL: each half of a union walks the index of one party in the order of ids; an {@code or} would walk all offers. */
    List<OfferRow> ofParty(UUID party, @Nullable String state, UUID after, int size) {
        return page(
                half("holder", state) + " union " + half("recipient", state) + " order by id limit :size",
                state,
                after,
                size,
                Map.of("party", party));
    }

    private static String half(String party, @Nullable String state) {
        IndexWalk walk = new IndexWalk(party + ", id", ":party");
        return "(select * from projection.offer where " + walk.range() + inState(state) + walk.order()
                + " limit :size)";
    }

    /** The few open offers have indexes of their own, which a parameter could not choose. */
    private static String inState(@Nullable String state) {
        return state == null ? "" : state.equals(OPEN) ? " and state = 'OPEN'" : " and state = :state";
    }

    @SuppressWarnings("unchecked") // the query was made for this class
    private List<OfferRow> page(
            String text, @Nullable String state, UUID after, int size, Map<String, Object> parameters) {
        Query query = getEntityManager()
                .createNativeQuery(text, OfferRow.class)
                .setParameter("after", after)
                .setParameter("size", size);
        if (state != null && !state.equals(OPEN)) {
            query.setParameter("state", state);
        }
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
