package io.counterfoil.receivables.offer.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.offer.OfferView;
import io.counterfoil.receivables.offer.Offers;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresOffers implements Offers {

    private final OfferRepository offers;

    PostgresOffers(OfferRepository offers) {
        this.offers = offers;
    }

    @Override
    public Page<OfferView> list(Viewer viewer, @Nullable String state, PageWish page) {
        String inTable = state == null ? null : state.toUpperCase(Locale.ROOT);
        UUID after = page.after().id();
        List<OfferRow> found = viewer.seesAll()
                ? offers.all(inTable, after, page.limit() + 1)
                : offers.ofParty(viewer.participant(), inTable, after, page.limit() + 1);
        return Page.of(found.stream().map(OfferRow::view).toList(), page.limit(), OfferView::id);
    }

    @Override
    public Optional<OfferView> find(Viewer viewer, UUID id) {
        return offers.visible(viewer, id).map(OfferRow::view);
    }
}
