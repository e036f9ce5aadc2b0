package io.counterfoil.portal.governance;

/**
 * An act in a list.
 *
 * @param what the act in a few words
 * @param proposer by name
 * @param supported whether the reader's operator has proposed or supported it
 */
public record ActRow(Act act, String what, String proposer, boolean supported) {

    public boolean isForReader() {
        return act.isWaiting() && !supported;
    }
}
