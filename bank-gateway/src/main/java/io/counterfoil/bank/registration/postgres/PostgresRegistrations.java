package io.counterfoil.bank.registration.postgres;

import io.counterfoil.bank.registration.Registration;
import io.counterfoil.bank.registration.Registration.State;
import io.counterfoil.bank.registration.Registrations;
import io.counterfoil.bank.step.StepsToTell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PostgresRegistrations implements Registrations {

    private static final Set<State> OPEN = Set.of(State.ASKED, State.PRIOR_FOUND, State.SENT, State.REGISTERED);

    private final RegistrationRows rows;
    private final StepsToTell steps;

    PostgresRegistrations(RegistrationRows rows, StepsToTell steps) {
        this.rows = rows;
        this.steps = steps;
    }

    @Override
    public Optional<Registration> find(Key key) {
        return rows.findByIdOptional(id(key)).map(RegistrationRow::registration);
    }

    /** Of two who begin at once the payout's lease lets only one come here. */
    @Override
    public Registration begin(Key key, Registration first) {
        RegistrationRow row = rows.findByIdOptional(id(key)).orElseGet(() -> {
            RegistrationRow begun = RegistrationRow.of(key, first);
            rows.persist(begun);
            return begun;
        });
        return row.registration();
    }

    @Override
    public Registration change(Key key, UnaryOperator<Registration> change) {
        RegistrationRow row = rows.findById(id(key), LockModeType.PESSIMISTIC_WRITE);
        State before = row.state;
        row.take(change.apply(row.registration()));
        if (row.state == State.REGISTERED && before != State.REGISTERED) {
            steps.changed(key.bank(), key.financing(), StepsToTell.About.REGISTRATION);
        }
        return row.registration();
    }

    @Override
    public List<Key> toLookAt(Collection<UUID> banks, int max) {
        Instant now = Clock.systemUTC().instant();
        List<RegistrationRow> due = rows.find("bank in ?1 and state in ?2 order by lookedAt", banks, OPEN)
                .page(0, max)
                .list();
        List<Key> keys = due.stream().map(RegistrationRow::key).toList();
        // This column alone: a row that is written whole would take back what a payout has changed meanwhile.
        keys.forEach(key ->
                rows.update("lookedAt = ?1 where bank = ?2 and financingId = ?3", now, key.bank(), key.financing()));
        return keys;
    }

    private static RegistrationRow.Key id(Key key) {
        return new RegistrationRow.Key(key.bank(), key.financing());
    }
}
