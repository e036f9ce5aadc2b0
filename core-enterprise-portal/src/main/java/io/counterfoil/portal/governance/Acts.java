package io.counterfoil.portal.governance;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Acts {

    /** Ids of acts that other software proposed do not grow with time; each lasts as many days as the others. */
    private static final Comparator<Act> NEWEST_FIRST = Comparator.comparing(Act::lastDay)
            .thenComparing(act -> act.id().toString())
            .reversed();

    private final ActsApi acts;

    Acts(@RestClient ActsApi acts) {
        this.acts = acts;
    }

    /** All that the operators did or are about to do, the newest first. */
    public Listing<Act> newestFirst() {
        return in(null);
    }

    /** The newest first. */
    public Listing<Act> waiting() {
        return in("waiting");
    }

    private Listing<Act> in(@Nullable String state) {
        Listing<ActsApi.ActJson> all = Listing.read(cursor -> acts.list(state, Listing.PAGE, cursor));
        List<Act> items = all.items().stream().map(Act::of).sorted(NEWEST_FIRST).toList();
        return new Listing<>(items, all.complete());
    }

    Act get(UUID id) {
        return Act.of(acts.get(id));
    }

    /** What would change this participant, payable or piece and waits; so that nobody proposes it twice. */
    Optional<Act> waitingFor(UUID resource) {
        return waiting().items().stream()
                .filter(act -> resource.equals(act.resource()))
                .findFirst();
    }

    /** The same of one kind. */
    Optional<Act> waitingFor(UUID resource, Act.Kind kind) {
        return waiting().items().stream()
                .filter(act -> act.kind() == kind && resource.equals(act.resource()))
                .findFirst();
    }

    /** The same of what is about no resource. */
    Optional<Act> waiting(Act.Kind kind) {
        return waiting().items().stream().filter(act -> act.kind() == kind).findFirst();
    }

    /** The same of a document and its trade group, which have no id of ours: the call's arguments name them. */
    Optional<Act> waitingFor(AttestedDocument document) {
        return waiting().items().stream()
                .filter(act -> act.argument("fingerprint").equalsIgnoreCase(document.fingerprint())
                        || document.isNamedBy(act.argument("group"))
                        || document.isNamedBy(act.argument("from"))
                        || document.isNamedBy(act.argument("into")))
                .findFirst();
    }

    Outcome support(UUID id, UUID key) {
        return Outcome.of(() -> acts.support(id, key, new EmptyJson()));
    }

    Outcome cancel(UUID id, UUID key) {
        return Outcome.of(() -> acts.cancel(id, key, new EmptyJson()));
    }
}
