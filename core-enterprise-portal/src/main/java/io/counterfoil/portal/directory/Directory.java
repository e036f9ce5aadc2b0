package io.counterfoil.portal.directory;

import static java.util.Comparator.comparing;

import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The participants. They are kept some minutes for all users alike, because every role may read the whole directory. */
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

    /** @param role as the directory writes it, such as {@code SUPPLIER}; at most {@link Listing}'s 2,000 participants are looked at */
    @CacheResult(cacheName = "parties-in-role")
    public List<Party> inRole(String role) {
        return Listing.read(cursor -> participants.list(Listing.PAGE, cursor)).items().stream()
                .filter(participant -> participant.roles().contains(role))
                .map(participant -> new Party(participant.id(), participant.name()))
                .sorted(comparing(Party::name).thenComparing(Party::id))
                .toList();
    }
}
