package io.counterfoil.portal.directory;

import io.counterfoil.portal.format.Formats;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A participant that can be chosen in a form. */
public record Party(UUID id, String name) {

    /** Whether somebody means it: by its name, or by {@link #nameAndId}. */
    public boolean isNamed(String typed) {
        return name.equalsIgnoreCase(typed) || nameAndId().equalsIgnoreCase(typed);
    }

    /**
     * Those of {@code parties} whom somebody means: whoever is named exactly, otherwise all with a name that has {@code typed} in it.
     *
     * @return one when it is clear
     */
    public static List<Party> meantBy(String typed, List<Party> parties) {
        List<Party> exactly =
                parties.stream().filter(party -> party.isNamed(typed)).toList();
        String part = typed.toLowerCase(Locale.ROOT);
        return exactly.isEmpty()
                ? parties.stream()
                        .filter(party -> party.name().toLowerCase(Locale.ROOT).contains(part))
                        .toList()
                : exactly;
    }

    /** For whoever has the name of another one, too. */
    public String nameAndId() {
        return name + " · " + Formats.shortId(id);
    }
}
