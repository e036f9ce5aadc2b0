package io.counterfoil.workflow.diagram;

import java.util.Set;

/**
 * Where a case went and where it stands, in ids of BPMN elements. Ids that a process doesn't have are ignored: a case may run on an
 * older version.
 *
 * @param done activities, events and gateways that were left
 * @param active those where the case stands now; a loop may have one in {@code done}, too
 * @param flows sequence flows that were taken
 * @param incidents those that stopped by a technical failure
 */
public record Walked(Set<String> done, Set<String> active, Set<String> flows, Set<String> incidents) {

    /** A process that nobody walked. */
    public static final Walked NOWHERE = new Walked(Set.of(), Set.of(), Set.of(), Set.of());

    public Walked {
        done = Set.copyOf(done);
        active = Set.copyOf(active);
        flows = Set.copyOf(flows);
        incidents = Set.copyOf(incidents);
    }
}
