package io.counterfoil.workflow.mail;

/** Takes a letter to one person. */
interface Post {

    /** @throws RuntimeException when it was not taken, or no answer came in time */
    void send(String email, Letter letter);
}
