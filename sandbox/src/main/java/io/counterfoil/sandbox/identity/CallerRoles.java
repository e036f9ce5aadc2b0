package io.counterfoil.sandbox.identity;

import java.util.List;
import java.util.Map;

/** Which roles of the realm a client has that acts as something in a replay. */
public final class CallerRoles {

    /**
     * Until the service asks for the roles of the realm, its older ones stand in. Then this map goes, with the roles enterprise and
     * bank of the realm file.
     */
    private static final Map<String, List<String>> OLDER =
            Map.of("enterprise", List.of("enterprise"), "bank", List.of("bank-system"));

    private CallerRoles() {}

    /** @param caller as replays say it: the name of a role of the realm, or an older name */
    public static List<String> of(String caller) {
        return OLDER.getOrDefault(caller, List.of(caller));
    }
}
