package io.counterfoil.bank.verification;

import java.util.Optional;
import java.util.UUID;

/** What customs said last of each declaration. Each call commits before it returns. */
public interface CustomsAnswers {

    Optional<CustomsAnswer.Declared> find(UUID bank, String number);

    /** In the place of the one before. */
    void keep(UUID bank, String number, CustomsAnswer.Declared answer);

    void forget(UUID bank, String number);
}
