package io.counterfoil.workflow.retention;

import java.util.List;
import java.util.Set;

/** What the engine remembers of cases that are over. In the caller's transaction. */
public interface EngineHistory {

    /** Tasks of people that they had. */
    Set<String> tasks(List<String> instances);

    void forget(List<String> instances);
}
