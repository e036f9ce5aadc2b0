package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class Acts {

    /** Ids of acts that other software proposed do not grow with time; each lasts as many days as the others. */
    private static final Comparator<Act> NEWEST_FIRST = Comparator.comparing(Act::lastDay)
            .thenComparing(act -> act.id().toString())
            .reversed();

    private final ActsApi acts;
    private final String prefer;

    /** @param patience after which the page says that it is being recorded */
    Acts(
            @RestClient ActsApi acts,
            @ConfigProperty(name = "counterfoil.portal.patience", defaultValue = "2S") Duration patience) {
        this.acts = acts;
        this.prefer = "wait=" + patience.toSeconds();
    }

    /** The newest first. */
    public Listing<Act> newestFirst() {
        Listing<ActsApi.ActJson> all = Listing.read(cursor -> acts.list(Listing.PAGE, cursor));
        List<Act> items = all.items().stream().map(Act::of).sorted(NEWEST_FIRST).toList();
        return new Listing<>(items, all.complete());
    }

    Act get(UUID id) {
        return Act.of(acts.get(id));
    }

    /** What would change this participant, payable or piece and waits; so that nobody proposes it twice. */
    Optional<Act> waitingFor(UUID resource) {
        return newestFirst().items().stream()
                .filter(act -> act.isWaiting() && resource.equals(act.resource()))
                .findFirst();
    }

    /** The same of what is about no resource. */
    Optional<Act> waiting(Act.Kind kind) {
        return newestFirst().items().stream()
                .filter(act -> act.isWaiting() && act.kind() == kind)
                .findFirst();
    }

    Outcome support(UUID id, UUID key) {
        return Outcome.of(() -> acts.support(id, key.toString(), prefer, new EmptyJson()));
    }

    Outcome cancel(UUID id, UUID key) {
        return Outcome.of(() -> acts.cancel(id, key.toString(), prefer, new EmptyJson()));
    }
}
