package io.counterfoil.portal.supervision;

import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.format.Language;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What follows the chain on the overview, drawn once for all who look at the same block alike. */
@ApplicationScoped
class LiveFragments {

    /**
     * @param view of this block and currency, which the service has given to the very person who looks
     * @param behind how many blocks the chain has that it does not show
     */
    @CacheResult(cacheName = "supervision-live")
    Uni<String> draw(
            @CacheKey long block,
            @CacheKey String currency,
            @CacheKey Language language,
            @CacheKey long behind,
            Overview view) {
        return SupervisionPages.Templates.live(new Formats(language, view.businessDate()), view, behind)
                .setLocale(language.code())
                .createUni();
    }
}
