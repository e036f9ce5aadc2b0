package io.counterfoil.verification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what differs: the first thousand in full, the rest as a number, so that a wrecked database fills no heap. */
final class Differences {

    /** The promises a difference can break. */
    enum Broken {
        CHAIN_EQUALS_DATABASE,
        EVENTS_EQUAL_DATABASE,
        CONSERVATION,
        GATEWAYS_EQUAL_CHAIN,
        JOURNAL
    }

    private final List<Difference> listed = new ArrayList<>();
    private final Set<Broken> broken = EnumSet.noneOf(Broken.class);
    private long total;

    void add(Difference difference, Set<Broken> breaks) {
        total++;
        broken.addAll(breaks);
        if (listed.size() < Verification.DIFFERENCES_LISTED_MAX) {
            listed.add(difference);
        }
    }

    void add(Difference difference, Broken breaks) {
        add(difference, EnumSet.of(breaks));
    }

    boolean holds(Broken promise) {
        return !broken.contains(promise);
    }

    List<Difference> listed() {
        return listed;
    }

    long total() {
        return total;
    }
}
