package io.counterfoil.receivables.projection;

/** The copy that a rebuild was making is no longer its own. */
public class RebuildTakenOverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RebuildTakenOverException() {
        super(
                "another instance has begun the rebuild of the projection anew, or the tables have changed; this one ends");
    }
}
