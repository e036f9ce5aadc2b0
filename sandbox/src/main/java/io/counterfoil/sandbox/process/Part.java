package io.counterfoil.sandbox.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the processes that make up the sandbox. What differs from part to part is here; how it is supervised is not. */
public interface Part {

    enum Kind {
        /** Has an OpenAPI document. */
        API,
        /** Is looked at in a browser. */
        PAGE,
        INFRASTRUCTURE
    }

    /** Also the name of its log file and of the option that changes its port. */
    String name();

    Kind kind();

    /** Ports it listens on, by their option's name. */
    List<String> ports();

    /** Names of the parts that must be ready before it starts. */
    List<String> after();

    /** Where it is reached. */
    String url();

    /** Where its OpenAPI document is, or null. */
    default @Nullable String openapiUrl() {
        return null;
    }

    /** Prepares what the process needs, in its own folder only, and says how to start it. */
    Launch launch() throws IOException;

    /** Why it cannot be used now, in one line; empty if it is ready. Answers within a few seconds. */
    Optional<String> problem();

    /** Done each time it becomes ready and before others start: safe to repeat. */
    default void whenReady() throws IOException {}

    /** PostgreSQL takes SIGTERM as a wish to wait for its clients. */
    default String endSignal() {
        return "TERM";
    }

    default Duration readyWithin() {
        return Duration.ofMinutes(3); // on two cores that also build something, the service takes more than a minute
    }

    default Duration endsWithin() {
        return Duration.ofSeconds(30);
    }
}
