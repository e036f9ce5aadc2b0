package io.counterfoil.receivables.application;

import io.counterfoil.receivables.domain.Person;
import io.counterfoil.receivables.domain.Terms;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions of the platform's terms, and who accepted them. */
public interface TermsVersions {

    /** Lets nobody else publish before this transaction ends. @return first day of the version published last */
    Optional<LocalDate> lockAndLastDay();

    boolean isPublished(String version);

    void propose(Terms terms);

    /** @param next first day of the version that is published after it, null for the last one */
    record Standing(
            Terms terms, boolean published, @Nullable LocalDate next) {}

    Optional<Standing> find(UUID id);

    void publish(UUID id, Person second);

    /** @return false when the participant has accepted it before */
    boolean accept(UUID id, UUID participant, String sha256, Person person, LocalDate today);
}
