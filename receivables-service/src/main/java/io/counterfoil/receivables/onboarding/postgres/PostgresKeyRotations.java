package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.KeyRotations;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional
class PostgresKeyRotations implements KeyRotations {

    private final KeyRotationRepository rotations;
    private final Sql sql;

    PostgresKeyRotations(KeyRotationRepository rotations, Sql sql) {
        this.rotations = rotations;
        this.sql = sql;
    }

    /** SQL: on conflict with the index of open rotations, so that of two that begin at the same moment one is told so. */
    @Override
    public boolean insert(UUID id, UUID participant, String reason, Person maker) {
        return sql.update("""
                        insert into records.key_rotation (id, participant, reason, maker_subject, maker_name, maker_client)
                        values (?, ?, ?, ?, ?, ?) on conflict (participant) where state = 'proposed' do nothing
                        """, id, participant, reason, maker.subject(), maker.name(), maker.client()) == 1;
    }

    @Override
    public Optional<String> makerOf(UUID participant, UUID id) {
        return rotations
                .find("id = ?1 and participant = ?2", id, participant)
                .firstResultOptional()
                .map(rotation -> rotation.maker.subject);
    }

    @Override
    public boolean approve(UUID id, Person checker) {
        return rotations.approve(id, checker)
                || rotations.count(
                                "id = ?1 and state = 'approved' and operation is null and checker.subject = ?2",
                                id,
                                checker.subject())
                        == 1;
    }

    @Override
    public boolean begin(UUID id, UUID operation) {
        return rotations.begin(id, operation);
    }

    @Override
    public boolean withdraw(UUID id, Person withdrawer) {
        return rotations.withdraw(id, withdrawer);
    }
}
