package io.counterfoil.portal.accountreview;

import io.counterfoil.portal.accountreview.AccountReviewsApi.AccountJson;
import io.counterfoil.portal.accountreview.AccountReviewsApi.CheckedJson;
import io.counterfoil.portal.accountreview.AccountReviewsApi.PersonJson;
import io.counterfoil.portal.accountreview.AccountReviewsApi.VerifiedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that a participant has named.
 *
 * @param number the last four characters in a list, all of them otherwise
 * @param checked what one person of the operators has seen; null before
 * @param triesLeft to state the micro-statement; 0 where none was sent
 * @param verifiedOn null before it counts
 */
public record ReviewedAccount(
        UUID id,
        UUID participant,
        String number,
        String bankCode,
        String holder,
        String currency,
        State state,
        Person proposedBy,
        Statement statement,
        int triesLeft,
        @Nullable Check checked,
        @Nullable LocalDate verifiedOn) {

    /** Only a verified one counts. */
    public enum State {
        PROPOSED,
        VERIFIED,
        CLOSED
    }

    /** Of a small amount that the participant has to tell; {@code BLOCKED} after three wrong answers. */
    public enum Statement {
        NONE,
        DRAWN,
        SENT,
        BLOCKED
    }

    /** @param subject the person as the issuer of tokens knows it */
    public record Person(String subject, String name, Instant at) {

        static Person of(PersonJson json) {
            return new Person(json.subject(), json.name(), json.at());
        }
    }

    /** The first of two persons. */
    public record Check(String evidence, Person by) {}

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    public boolean isUndrawn() {
        return statement == Statement.NONE;
    }

    public boolean isDrawn() {
        return statement == Statement.DRAWN;
    }

    public boolean isSent() {
        return statement == Statement.SENT;
    }

    static ReviewedAccount of(AccountJson json) {
        CheckedJson checked = json.checked();
        VerifiedJson verified = json.verified();
        String statement = json.microStatement();
        Integer tries = json.triesLeft();
        return new ReviewedAccount(
                json.id(),
                json.participant(),
                json.number(),
                json.bankCode(),
                json.holder(),
                json.currency(),
                State.valueOf(json.state().toUpperCase(Locale.ROOT)),
                Person.of(json.proposed()),
                statement == null ? Statement.NONE : Statement.valueOf(statement.toUpperCase(Locale.ROOT)),
                tries == null ? 0 : tries,
                checked == null ? null : new Check(checked.evidence(), Person.of(checked.by())),
                verified == null ? null : verified.day());
    }
}
