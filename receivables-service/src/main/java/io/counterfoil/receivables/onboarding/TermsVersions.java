package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.model.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of the platform's terms, and who accepted them. */
public interface TermsVersions {

    /** A published version, and its first day. */
    record Published(UUID id, LocalDate effectiveFrom) {}

    /** Lets nobody else publish before this transaction ends. @return the two published last that are not replaced, the last one first */
    List<Published> lockAndLastTwo();

    /** Lets nobody publish before this transaction ends; others may accept. */
    void lockAgainstPublishing();

    boolean isPublished(String version);

    void propose(Terms terms);

    /**
     * What a version is.
     *
     * @param replaced it was published, and never comes into force
     * @param next first day of the version that is published after it, null for the last one
     */
    record Standing(
            Terms terms,
            boolean published,
            boolean replaced,
            @Nullable LocalDate next) {}

    Optional<Standing> find(UUID id);

    void publish(UUID id, Person second);

    /** @return false when the participant has accepted it before */
    boolean accept(UUID id, UUID participant, String sha256, Person person, LocalDate today);
}
