package io.counterfoil.verification.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings; beyond the limit they are only counted. */
final class Findings {

    private final List<Finding> listed = new ArrayList<>();
    private long total;

    void add(Finding finding) {
        total++;
        if (listed.size() < TrailReport.FINDINGS_LISTED_MAX) {
            listed.add(finding);
        }
    }

    long total() {
        return total;
    }

    List<Finding> inOrder() {
        return listed.stream().sorted(Comparator.comparingLong(Finding::from)).toList();
    }
}
