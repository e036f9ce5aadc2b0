package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.model.KycDocument;
import io.counterfoil.receivables.onboarding.model.KycKind;
import io.counterfoil.receivables.onboarding.model.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents that show who participants are, and what the operators' persons said of them. */
public interface KycDocuments {

    /** Lets no other request add documents of the participant before this transaction ends. @return how many wait or are in force */
    int lockAndCount(UUID participant);

    /** Accepted, of this kind and of this participant, and nothing has taken its place. */
    boolean isInForce(UUID participant, KycKind kind, UUID id);

    /** How many wait or are in force. */
    int count(UUID participant);

    void insert(KycDocument document);

    /**
     * What a document is.
     *
     * @param expiresOn the last day on which it holds; null for what does not expire
     * @param placeTaken another one was accepted in the place of the one that it would replace
     * @param uploader subject of the person who uploaded it
     * @param reviewer subject of the person who reviewed it
     */
    record Standing(
            UUID participant,
            @Nullable LocalDate expiresOn,
            boolean placeTaken,
            String uploader,
            @Nullable String reviewer) {}

    /** Locks the one that it would replace until the end of the transaction, if there is one: who judges its other replacements waits. */
    Optional<Standing> lock(UUID id);

    /** @return false when somebody has reviewed it before */
    boolean review(UUID id, Verdict verdict, String reason, Person reviewer);

    /** @return false when it was not reviewed, or somebody has decided before */
    boolean decide(UUID id, Verdict verdict, String reason, Person decider);
}
