package io.counterfoil.portal.directory;

import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Names of participants. They are kept some minutes for all users alike, because every role may read the whole directory. */
@ApplicationScoped
public class Directory {

    private static final int NOT_FOUND = 404;

    private final ParticipantsApi participants;

    Directory(@RestClient ParticipantsApi participants) {
        this.participants = participants;
    }

    /** What a page calls a participant: its name, or the end of its id where it has none. */
    public String shownName(UUID participant) {
        return nameOf(participant).orElseGet(() -> Formats.shortId(participant));
    }

    /** Empty for whoever is not enrolled, as an auditor's or a regulator's participant need not be. */
    @CacheResult(cacheName = "participant-names")
    public Optional<String> nameOf(UUID participant) {
        try {
            return Optional.of(participants.get(participant).name());
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
