package io.counterfoil.portal.offer;

/** What ends an open offer: its recipient accepts or declines, its maker withdraws. */
public enum Answer {
    ACCEPT("acceptance"),
    DECLINE("decline"),
    WITHDRAW("withdrawal");

    private final String resource;

    Answer(String resource) {
        this.resource = resource;
    }

    /** Last part of the address that is posted to. */
    String resource() {
        return resource;
    }
}
