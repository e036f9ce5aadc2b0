package io.counterfoil.workflow.caseflow;

/** Calls of a case that leave nobody's house: what they do is written in the transaction of the step that opened them. */
public interface LocalCalls {

    /** @return whether one was open, and the case went on with it */
    boolean make(CaseFile file);
}
