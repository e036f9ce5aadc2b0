package io.counterfoil.workflow.caseflow;

import java.util.List;

/** What the engine remembers of the way of a case. */
public interface CasePaths {

    CasePath of(String instance);

    /**
     * The diagram as a picture, with the way of the case on it.
     *
     * @param part a subprocess that has a diagram of its own; empty: the process
     * @return SVG
     */
    String picture(String instance, boolean chinese, String part);

    /** Subprocesses that have a diagram of their own. */
    List<String> parts(String instance);

    /** Every version of every process, with how many cases are open in it. */
    List<Version> versions();

    record Version(String process, int version, CasePath.Said name, long openCases) {}
}
