package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.KeyRotations;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PostgresKeyRotations implements KeyRotations {

    private final Sql sql;

    PostgresKeyRotations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean insert(UUID id, UUID participant, String reason, Person maker) {
        return sql.update("""
                        insert into records.key_rotation (id, participant, reason, maker_subject, maker_name, maker_client)
                        values (?, ?, ?, ?, ?, ?) on conflict (participant) where state = 'proposed' do nothing
                        """, id, participant, reason, maker.subject(), maker.name(), maker.client()) == 1;
    }

    @Override
    public boolean isOf(UUID participant, UUID id) {
        return sql.first(
                        "select id from records.key_rotation where id = ? and participant = ?",
                        row -> Sql.id(row, "id"),
                        id,
                        participant)
                .isPresent();
    }

    @Override
    public boolean isMadeBy(UUID id, Person person) {
        return sql.first(
                        "select id from records.key_rotation where id = ? and maker_subject = ?",
                        row -> Sql.id(row, "id"),
                        id,
                        person.subject())
                .isPresent();
    }

    @Override
    public boolean approve(UUID id, Person checker) {
        int approved = sql.update("""
                update records.key_rotation set state = 'approved', checker_subject = ?, checker_name = ?, checker_client = ?,
                    approved_at = now() where id = ? and state = 'proposed'
                """, checker.subject(), checker.name(), checker.client(), id);
        return approved == 1
                || sql.first(
                                "select id from records.key_rotation where id = ? and state = 'approved' and operation is null"
                                        + " and checker_subject = ?",
                                row -> Sql.id(row, "id"),
                                id,
                                checker.subject())
                        .isPresent();
    }

    @Override
    public boolean withdraw(UUID id, Person withdrawer) {
        return sql.update("""
                        update records.key_rotation set state = 'withdrawn', withdrawer_subject = ?, withdrawer_name = ?, withdrawer_client = ?,
                            withdrawn_at = now() where id = ? and state = 'proposed'
                        """, withdrawer.subject(), withdrawer.name(), withdrawer.client(), id) == 1;
    }
}
