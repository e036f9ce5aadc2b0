package io.counterfoil.bank.platform;

import io.counterfoil.documents.PartyIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A participant as the operators recorded it.
 *
 * @param identifiers of it: USCC, LEI and EORI, as far as it has them, in this order
 */
public record ShownParty(UUID id, String name, List<PartyIdentifier> identifiers) {

    public ShownParty {
        identifiers = List.copyOf(identifiers);
    }

    /** Its USCC; without one its LEI. Fingerprints of its documents rest on this. */
    public Optional<PartyIdentifier> unambiguous() {
        return identifiers.stream()
                .filter(each -> !each.scheme().equals(PartyIdentifier.EORI))
                .findFirst();
    }
}
