package io.counterfoil.workflow.caseflow;

import io.counterfoil.workflow.platform.PlatformFact;

/** Events that could not be taken up, again and again. */
public interface LeftOutEvents {

    void add(PlatformFact fact, String why);

    long howMany();
}
