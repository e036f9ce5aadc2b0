package io.counterfoil.replay.run;

import java.util.Locale;

/** What the acts of enterprises and suppliers go through. */
public enum Through {
    /** The tasks that the processes give them. */
    PROCESSES,
    /** The ledger's service, past the processes. */
    DIRECT;

    /** As the report names it. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
