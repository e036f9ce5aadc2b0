package io.counterfoil.receivables.offer.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.offer.OfferView;
import io.counterfoil.receivables.offer.Offers;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOffers implements Offers {

    private final DataSource database;

    PostgresOffers(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<OfferView> list(Viewer viewer, @Nullable String state, PageWish page) {
        String sql = viewer.seesAll()
                ? page("true")
                : "(" + page("holder = :me") + ") union (" + page("recipient = :me") + ") order by id limit :limit";
        List<OfferView> found = new Query(database, sql)
                .with("me", viewer.participant())
                .with("state", state)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresOffers::view);
        return Page.of(found, page.limit(), OfferView::id);
    }

    private static String page(String whose) {
        return "select * from projection.offer where " + whose
                + " and id > :after and (:state::text is null or state = upper(:state)) order by id limit :limit";
    }

    @Override
    public Optional<OfferView> find(Viewer viewer, UUID id) {
        return new Query(
                        database,
                        "select * from projection.offer where id = :id and (:seesAll or holder = :me or recipient = :me)")
                        .with("id", id)
                        .with("me", viewer.participant())
                        .with("seesAll", viewer.seesAll())
                        .list(PostgresOffers::view)
                        .stream()
                        .findFirst();
    }

    private static OfferView view(ResultSet row) throws SQLException {
        return new OfferView(
                row.getObject("id", UUID.class),
                row.getObject("payable_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getObject("holder", UUID.class),
                row.getObject("recipient", UUID.class),
                Query.money(row, "value"),
                row.getObject("last_day", LocalDate.class),
                row.getString("state").toLowerCase(Locale.ROOT));
    }
}
