package io.counterfoil.portal.directory;

import io.counterfoil.portal.format.Formats;
import java.util.UUID;

/** A participant that can be chosen in a form. */
public record Party(UUID id, String name) {

    /** Whether somebody means it: by its name, or by {@link #nameAndId}. */
    public boolean isNamed(String typed) {
        return name.equalsIgnoreCase(typed) || nameAndId().equalsIgnoreCase(typed);
    }

    /** For whoever has the name of another one, too. */
    public String nameAndId() {
        return name + " · " + Formats.shortId(id);
    }
}
