package io.counterfoil.workflow.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons who have been here, and where a mail reaches them. */
public interface Persons {

    /** In place of what was known of that subject. */
    void seen(KnownPerson person, LocalDate on);

    /**
     * Who has that role.
     *
     * @param participant for whom; null: for whomever
     */
    List<KnownPerson> of(String role, @Nullable UUID participant);

    /** Who has not come since that day; at most that many. */
    int forgetBefore(LocalDate day, int max);
}
