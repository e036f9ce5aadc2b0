package io.counterfoil.receivables.onboarding;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.BankAccount;
import io.counterfoil.receivables.onboarding.model.BankCode;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bank accounts of participants, and everything that was said of them. */
public interface BankAccounts {

    /** Lets no other request add accounts of the participant before this transaction ends. @return how many are open */
    int lockAndCountOpen(UUID participant);

    /** An IBAN says by itself at which bank the account is; a domestic number may be that of another account at another bank. */
    boolean isOpen(UUID participant, AccountNumber number, BankCode bank, String currency);

    void insert(BankAccount account);

    /**
     * What an account is.
     *
     * @param proposer subject of the person who proposed it
     * @param checker subject of the first person of an operator pair
     * @param statement drawn for it, sent or not
     * @param tries of stating it, so far
     */
    record Standing(
            UUID participant,
            String currency,
            String proposer,
            @Nullable String checker,
            @Nullable Statement statement,
            int tries,
            boolean verified,
            boolean closed) {

        boolean isProposed() {
            return !verified && !closed;
        }
    }

    /** @param drawer subject of the person who drew it */
    record Statement(MicroStatement content, String drawer, boolean sent) {}

    /** Locks it until the end of the transaction, if there is one. */
    Optional<Standing> lock(UUID id);

    void check(UUID id, String evidence, Person checker);

    void verifyTogether(UUID id, Person second, LocalDate today);

    void draw(UUID id, MicroStatement statement, Person drawer);

    void send(UUID id, Person drawer, LocalDate today);

    /** @param number of the try, from 1; one that matches verifies the account */
    void state(UUID id, int number, boolean matches, Person person, LocalDate today);

    void close(UUID id, String reason, Person person, LocalDate today);
}
