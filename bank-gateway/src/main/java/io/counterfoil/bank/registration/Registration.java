package io.counterfoil.bank.registration;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the registration of one financing stands.
 *
 * @param number null until it is registered
 * @param priors registrations of others that the last query found in the way
 * @param decision of a person, to go on beside those of its numbers
 * @param sentAt when it was last sent to the registry; null before
 * @param detail what went wrong last; null when nothing did
 * @param compared whether the registry was looked through for a second registration under our reference
 */
public record Registration(
        State state,
        @Nullable String number,
        Terms terms,
        List<RegisteredClaim> priors,
        @Nullable Decision decision,
        @Nullable Instant sentAt,
        @Nullable String detail,
        boolean compared,
        Instant changedAt) {

    public Registration {
        priors = List.copyOf(priors);
    }

    public enum State {
        /** The registry is to be queried. */
        ASKED,
        /** A right of somebody else is in the way: a person decides. */
        PRIOR_FOUND,
        /** Sent to the registry; it has not answered yet. */
        SENT,
        REGISTERED,
        CANCELLED,
        /** The financing ended before anything was registered. */
        DROPPED;

        /** As in the API: {@code prior-found}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What may be amended. */
    public record Terms(Money amount, LocalDate expiresOn) {}

    /** @param numbers of the registrations that the person had seen */
    public record Decision(List<String> numbers, String reason, Person by, Instant at) {

        public static final int REASON_CHARACTERS_MAX = 500;

        public Decision {
            numbers = List.copyOf(numbers);
        }

        boolean covers(List<RegisteredClaim> priors) {
            return priors.stream().allMatch(prior -> numbers.contains(prior.number()));
        }
    }

    /** Whether the registry shows by now what was sent to it. */
    boolean hadItsTime(Duration settlesWithin, Instant now) {
        return sentAt == null || sentAt.plus(settlesWithin).isBefore(now);
    }

    static Registration asked(Terms terms, Instant now) {
        return new Registration(State.ASKED, null, terms, List.of(), null, null, null, false, now);
    }

    Registration found(List<RegisteredClaim> others, Instant now) {
        return new Registration(State.PRIOR_FOUND, null, terms, others, decision, sentAt, null, false, now);
    }

    Registration decided(Decision by, Instant now) {
        return new Registration(state, number, terms, priors, by, sentAt, detail, compared, now);
    }

    Registration sent(List<RegisteredClaim> others, Instant now) {
        return new Registration(State.SENT, null, terms, others, decision, now, null, false, now);
    }

    Registration registered(String given, Instant now) {
        return new Registration(State.REGISTERED, given, terms, priors, decision, sentAt, null, false, now);
    }

    Registration amended(Terms to, Instant now) {
        return new Registration(state, number, to, priors, decision, sentAt, null, compared, now);
    }

    Registration compared(@Nullable String difference, Instant now) {
        return new Registration(state, number, terms, priors, decision, sentAt, difference, true, now);
    }

    Registration failed(String why, Instant now) {
        return new Registration(state, number, terms, priors, decision, sentAt, why, compared, now);
    }

    Registration ended(Instant now) {
        State end = number == null ? State.DROPPED : State.CANCELLED;
        return new Registration(end, number, terms, priors, decision, sentAt, null, true, now);
    }
}
