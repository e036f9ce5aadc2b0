package io.counterfoil.portal.directory;

import static java.util.Comparator.comparing;

import io.counterfoil.portal.directory.ParticipantsApi.ParticipantJson;
import io.counterfoil.portal.format.Formats;
import io.counterfoil.portal.platform.Listing;
import io.counterfoil.portal.platform.ServiceRefusal;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The participants. They are kept some minutes for all users alike, because every role may read the whole directory. */
@ApplicationScoped
public class Directory {

    private static final int NOT_FOUND = 404;

    /** 20,000 participants. */
    private static final int PAGES_MAX = 100;

    private final ParticipantsApi participants;

    Directory(@RestClient ParticipantsApi participants) {
        this.participants = participants;
    }

    /** Suppliers whose name has {@code part} in it, by name; suspended ones can take nothing. */
    public List<Party> suppliersNamed(String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return active("SUPPLIER").stream()
                .filter(party -> party.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** All whose name has {@code part} in it, or who are meant by it ({@link Party#isNamed}), by name. */
    public List<Party> partiesNamed(String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        return all().items().stream()
                .map(one -> new Party(one.id(), one.name()))
                .filter(party -> party.name().toLowerCase(Locale.ROOT).contains(wanted) || party.isNamed(part.strip()))
                .sorted(comparing(Party::name).thenComparing(Party::id))
                .toList();
    }

    public List<Party> banks() {
        return active("BANK");
    }

    /** Who may owe, by name; suspended ones, too. */
    public List<Party> coreEnterprises() {
        return all().items().stream()
                .filter(one -> one.roles().contains("ENTERPRISE"))
                .map(one -> new Party(one.id(), one.name()))
                .sorted(comparing(Party::name).thenComparing(Party::id))
                .toList();
    }

    /** Who owes and who is owed, by name; suspended ones, too: their debts stay. */
    public List<Party> buyersAndSuppliers() {
        return all().items().stream()
                .filter(one -> one.roles().contains("SUPPLIER") || one.roles().contains("ENTERPRISE"))
                .map(one -> new Party(one.id(), one.name()))
                .sorted(comparing(Party::name).thenComparing(Party::id))
                .toList();
    }

    private List<Party> active(String role) {
        return all().items().stream()
                .filter(one -> one.roles().contains(role) && !one.suspended())
                .map(one -> new Party(one.id(), one.name()))
                .sorted(comparing(Party::name).thenComparing(Party::id))
                .toList();
    }

    /** The service has no search by name. */
    @CacheResult(cacheName = "participants")
    Listing<ParticipantJson> all() {
        return Listing.read(cursor -> participants.list(Listing.PAGE, cursor), PAGES_MAX);
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
