package io.counterfoil.workflow.call;

/** Another system said no, and the diagram has a way for that. */
public final class RefusedWorkException extends RuntimeException {

    private final String error;

    /** @param error as the diagram names it */
    public RefusedWorkException(String error, String why) {
        super(why);
        this.error = error;
    }

    String error() {
        return error;
    }
}
