package io.counterfoil.bank.registration;

import java.time.LocalDate;
import java.util.List;

/** The movable-property registry, as of the People's Bank of China's credit reference centre: whose right to a receivable is public. */
public interface PropertyRegistry {

    /** No answer in time, or one that is none: whether it did what it was asked is not known. */
    final class SilentException extends RuntimeException {

        public SilentException(String what, Throwable cause) {
            super(what, cause);
        }

        public SilentException(String what) {
            super(what);
        }
    }

    /** It says no, and why. */
    final class RefusedByRegistryException extends RuntimeException {

        public RefusedByRegistryException(String why) {
            super(why);
        }
    }

    boolean isConnected();

    /** What is in force over the same receivable: of the same assignor, and of one of these documents or of all its receivables. */
    List<RegisteredClaim> over(Claim claim);

    /** What this party registered under this reference and did not cancel, the oldest first. */
    List<RegisteredClaim> under(String securedParty, String reference);

    RegisteredClaim register(Claim claim);

    /** Asked again with the same, it changes nothing more. */
    void amend(String number, Registration.Terms terms, String reason);

    /** Asked again, it does nothing more. */
    void cancel(String number, String reason);

    /** How long a registration is in force after the receivable is due: time enough to collect it, or to amend the registration. */
    int MONTHS_AFTER_DUE = 6;

    static LocalDate expiresOn(LocalDate dueOn) {
        return dueOn.plusMonths(MONTHS_AFTER_DUE);
    }
}
