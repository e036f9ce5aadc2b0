package io.counterfoil.receivables.certificate;

import io.counterfoil.kernel.Person;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Certificates that were made; rows are added and never changed. */
public interface Certificates {

    void insert(Certificate certificate, Person maker);

    /** How many the participant had made on the day. */
    int madeOn(UUID participant, LocalDate day);

    Optional<Certificate> ofParticipant(UUID participant, UUID id);

    Optional<Certificate> byNumber(String number);
}
