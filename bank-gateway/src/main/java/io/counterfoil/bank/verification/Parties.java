package io.counterfoil.bank.verification;

import io.counterfoil.bank.platform.ShownParty;
import io.counterfoil.documents.PartyIdentifier;
import io.counterfoil.documents.TradeParty;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a party of a document is a participant. Numbers decide; names alone only speak for it. */
final class Parties {

    private Parties() {}

    /** A number that both have. */
    static Optional<PartyIdentifier> shared(TradeParty party, ShownParty participant) {
        return party.identifiers().stream()
                .filter(PartyIdentifier::isUnambiguous)
                .filter(participant.identifiers()::contains)
                .findFirst();
    }

    /** The participant's number that says that the party is somebody else, with the party's own. */
    static Optional<List<PartyIdentifier>> contradiction(TradeParty party, ShownParty participant) {
        return party.identifiers().stream()
                .filter(PartyIdentifier::isUnambiguous)
                .flatMap(its -> participant.identifiers().stream()
                        .filter(its::contradicts)
                        .map(other -> List.of(its, other)))
                .findFirst();
    }

    static String shown(TradeParty party) {
        String name = party.name();
        return name == null ? party.identifiers().get(0).value() : name;
    }

    /** Full width, case, spaces and punctuation do not count. */
    static boolean namesAreSame(String one, String other) {
        return !plain(one).isEmpty() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
