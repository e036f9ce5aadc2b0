package io.counterfoil.workflow.caseflow;

/** Told when something comes about a case that is over, and somebody should look at it all the same. */
public interface LateWords {

    /** @param message as the diagrams name it */
    void came(CaseFile file, String message);
}
