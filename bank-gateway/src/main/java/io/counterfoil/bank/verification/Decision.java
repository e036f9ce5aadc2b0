package io.counterfoil.bank.verification;

import io.counterfoil.kernel.Person;
import java.time.Instant;

/** What a person of the bank said of a check that could not be decided. */
public record Decision(boolean accepted, String reason, Person by, Instant at) {

    public static final int REASON_CHARACTERS_MAX = 500;
}
