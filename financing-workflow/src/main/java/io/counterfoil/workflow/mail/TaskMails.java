package io.counterfoil.workflow.mail;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Tasks that somebody should learn of by mail, and who has. */
public interface TaskMails {

    enum Outcome {
        /** To everybody whom it concerns. */
        SENT,
        /** Nobody whom it concerns is known by an address. */
        NOBODY,
        /** It was done before. */
        CLOSED,
        /** Not in all its tries. */
        FAILED
    }

    /**
     * Tasks that are due, oldest first, at most that many. They are this instance's for so long; should it die meanwhile, they are due
     * again then.
     *
     * @param openFor only those that have been open for so long
     */
    List<Due> take(Duration openFor, Duration mine, int max);

    /** @param tries how often it failed so far */
    record Due(String task, int tries) {}

    /** Who has got one for it. */
    Set<String> told(String task);

    void tell(Set<String> tasks, String subject);

    void done(String task, Outcome outcome);

    void again(String task, Duration after);

    long failed();
}
