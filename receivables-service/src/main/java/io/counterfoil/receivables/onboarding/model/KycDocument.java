package io.counterfoil.receivables.onboarding.model;

import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.Person;
import io.counterfoil.kernel.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that shows who a participant is, as it was uploaded; its file lies in the file store.
 *
 * @param sha256 of its file, {@code 0x} and 64 hexadecimal digits
 * @param expiresOn the last day on which it holds; null for what does not expire
 * @param replaces the accepted one of the same kind whose place it takes once it is accepted itself
 */
public record KycDocument(
        UUID id,
        UUID participant,
        KycKind kind,
        FileType type,
        String sha256,
        int bytes,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable UUID replaces,
        Person uploader) {

    /** What people read, and every browser shows. */
    public static final Set<FileType> TYPES = Set.of(FileType.PDF, FileType.JPEG, FileType.PNG);

    /** A scan of several pages. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    /**
     * Of one participant, waiting or in force: each kind several times over. One more may wait as a replacement of one of them: who has all of them can still
     * renew one, and then another.
     */
    public static final int IN_FORCE_MAX = 20;

    /** An accepted document that ends within so many days {@code expires-soon}: time to bring another one. */
    public static final int EXPIRES_SOON_DAYS = 30;

    private static final String SOURCE = "KYC documents of participants";

    /** @param waitingOrInForce documents that the participant has already, without the one that this one replaces */
    public List<Rejection> rejections(LocalDate today, int waitingOrInForce) {
        List<Rejection> rejections = new ArrayList<>();
        if (issuedOn.isAfter(today)) {
            rejections.add(new Rejection("issued-on", issuedOn + " is after " + today, SOURCE));
        }
        if (expiresOn != null && expiresOn.isBefore(today)) {
            rejections.add(new Rejection("expires-on", "it expired on " + expiresOn + "; today is " + today, SOURCE));
        }
        if (waitingOrInForce >= IN_FORCE_MAX) {
            rejections.add(new Rejection(
                    "document-count",
                    "at most " + IN_FORCE_MAX + " documents wait or are in force; replace one of them",
                    SOURCE));
        }
        return rejections;
    }
}
