package io.counterfoil.documents;

import io.counterfoil.kernel.PartyRole;
import io.counterfoil.kernel.VisibleText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party of a trade document.
 *
 * @param name as the document writes it; null where it has only a number
 * @param identifiers in the document's order, none twice; may be empty where there is a name
 */
public record TradeParty(PartyRole role, @Nullable String name, List<PartyIdentifier> identifiers) {

    public static final int NAME_CHARACTERS_MAX = 300;
    public static final int IDENTIFIERS_MAX = 20;

    /** On which a fingerprint may rest, the first first. */
    private static final List<String> RANKED = List.of(PartyIdentifier.USCC, PartyIdentifier.LEI);

    /** @throws IllegalArgumentException saying what is wrong with it */
    public TradeParty {
        identifiers = identifiers.stream().distinct().toList();
        if (name == null && identifiers.isEmpty()) {
            throw new IllegalArgumentException("a party has a name or a number");
        }
        if (name != null
                && (VisibleText.isBlank(name)
                        || name.length() > NAME_CHARACTERS_MAX
                        || VisibleText.firstUnseen(name).isPresent())) {
            throw new IllegalArgumentException(
                    "a party's name has 1 to " + NAME_CHARACTERS_MAX + " visible characters");
        }
        if (identifiers.size() > IDENTIFIERS_MAX) {
            throw new IllegalArgumentException("a party has at most " + IDENTIFIERS_MAX + " numbers");
        }
    }

    /** Its USCC; without one its LEI. A fingerprint rests on this; empty where the document has neither. */
    public Optional<PartyIdentifier> unambiguous() {
        return identifiers.stream()
                .filter(identifier -> RANKED.contains(identifier.scheme()))
                .min(Comparator.comparing(identifier -> RANKED.indexOf(identifier.scheme())));
    }
}
