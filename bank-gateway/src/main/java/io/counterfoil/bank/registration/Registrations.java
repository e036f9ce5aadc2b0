package io.counterfoil.bank.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The registrations of the hosted banks. Each call commits before it returns. */
public interface Registrations {

    record Key(UUID bank, UUID financing) {}

    Optional<Registration> find(Key key);

    /** What is kept already stays. */
    Registration begin(Key key, Registration first);

    /** @param change of the row, which nobody else changes meanwhile */
    Registration change(Key key, UnaryOperator<Registration> change);

    /** Those that may have to be cancelled or compared, the longest not looked at first; each counts as looked at now. */
    List<Key> toLookAt(Collection<UUID> banks, int max);
}
