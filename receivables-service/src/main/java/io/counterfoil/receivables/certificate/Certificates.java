package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.service.web.PageWish;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Certificates that were made; rows are added and never changed. */
public interface Certificates {

    void insert(Certificate certificate, Person maker);

    /** How many the participant had made on the day. */
    int madeOn(UUID participant, LocalDate day);

    /** Those that the participant had made, the oldest first. */
    Page<Certificate> list(UUID participant, PageWish page);

    Optional<Certificate> ofParticipant(UUID participant, UUID id);

    Optional<Certificate> byNumber(String number);
}
