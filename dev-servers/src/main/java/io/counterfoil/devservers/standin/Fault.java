package io.counterfoil.devservers.standin;

import java.util.Locale;

/** How something outside may behave. */
public enum Fault {
    NONE,
    /** 503 to everything. */
    DOWN,
    /** 429 to everything. */
    BUSY,
    /** It does what it is asked, and answers something that is no answer. */
    WRONG,
    /** It says something else than it has. */
    CONTRADICTING,
    /** It does what it is asked, and the connection ends without an answer. */
    LOST,
    /** It does what it is asked twice. */
    TWICE;

    static Fault of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
