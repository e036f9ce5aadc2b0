package io.counterfoil.portal.keyrotation;

import io.counterfoil.portal.operation.Outcome;
import io.counterfoil.portal.platform.EmptyJson;
import io.counterfoil.portal.platform.Listing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
public class KeyRotations {

    private final KeyRotationsApi api;

    KeyRotations(@RestClient KeyRotationsApi api) {
        this.api = api;
    }

    /** Those that the reader may see, the newest first. */
    public Listing<KeyRotation> newestFirst() {
        Listing<KeyRotationsApi.RotationJson> all = Listing.read(cursor -> api.list(Listing.PAGE, cursor));
        List<KeyRotation> items =
                new ArrayList<>(all.items().stream().map(KeyRotation::of).toList());
        Collections.reverse(items);
        return new Listing<>(items, all.complete());
    }

    KeyRotation get(UUID id) {
        return KeyRotation.of(api.get(id));
    }

    Outcome propose(String reason, UUID key) {
        return Outcome.of(() -> api.propose(key, new KeyRotationsApi.ReasonJson(reason)));
    }

    Outcome approve(UUID id, UUID key) {
        return Outcome.of(() -> api.answer(id, "approval", key, new EmptyJson()));
    }

    Outcome withdraw(UUID id, UUID key) {
        return Outcome.of(() -> api.answer(id, "withdrawal", key, new EmptyJson()));
    }
}
