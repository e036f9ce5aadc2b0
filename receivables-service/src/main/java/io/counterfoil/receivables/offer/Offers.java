package io.counterfoil.receivables.offer;

import io.counterfoil.kernel.Page;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offers, to who made and who received them. */
public interface Offers {

    /** @param state as in openapi.yml, null: in any state */
    Page<OfferView> list(Viewer viewer, @Nullable String state, PageWish page);

    Optional<OfferView> find(Viewer viewer, UUID id);
}
