package io.counterfoil.sandbox.process;

/** Tells the user, line by line, what happens. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
