package io.counterfoil.workflow.feed;

import io.counterfoil.workflow.caseflow.DriveCases;
import io.counterfoil.workflow.platform.PlatformFact;
import java.util.ArrayList;
import java.util.List;

/** A page of the feed in its order: events of payables that follow each other are one part, each other event is one of its own. */
final class TogetherOrAlone {

    private TogetherOrAlone() {}

    static List<List<PlatformFact>> of(List<PlatformFact> page) {
        List<List<PlatformFact>> parts = new ArrayList<>();
        boolean going = false;
        for (PlatformFact fact : page) {
            boolean together = isOfOnePayable(fact);
            if (together && going) {
                parts.get(parts.size() - 1).add(fact);
            } else {
                parts.add(new ArrayList<>(List.of(fact)));
            }
            going = together;
        }
        return parts;
    }

    private static boolean isOfOnePayable(PlatformFact fact) {
        try {
            return !fact.type().equals(DriveCases.DAY_MOVED)
                    && fact.maybeId("payableId").isPresent();
        } catch (IllegalArgumentException noId) {
            return false; // it fails alone
        }
    }
}
