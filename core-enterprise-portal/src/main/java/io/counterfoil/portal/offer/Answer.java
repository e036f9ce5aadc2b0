package io.counterfoil.portal.offer;

/** What a recipient says to an offer. */
public enum Answer {
    ACCEPT("acceptance"),
    DECLINE("decline");

    private final String resource;

    Answer(String resource) {
        this.resource = resource;
    }

    /** Last part of the address that is posted to. */
    String resource() {
        return resource;
    }
}
