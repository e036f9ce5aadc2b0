package io.counterfoil.portal.directory;

import io.counterfoil.portal.format.Formats;
import java.util.UUID;

/** A participant that can be chosen in a form. */
public record Party(UUID id, String name) {

    /** For whoever has the name of another one, too. */
    public String nameAndId() {
        return name + " · " + Formats.shortId(id);
    }
}
