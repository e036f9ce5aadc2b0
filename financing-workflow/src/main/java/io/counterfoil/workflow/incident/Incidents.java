package io.counterfoil.workflow.incident;

import java.util.List;
import java.util.Optional;

/** Incidents of the engine. */
public interface Incidents {

    /** Oldest first. */
    List<Incident> list(int from, int max);

    Optional<Incident> find(String id);

    /** The engine tries once more, with all tries again. */
    void retry(Incident incident);

    long count();
}
