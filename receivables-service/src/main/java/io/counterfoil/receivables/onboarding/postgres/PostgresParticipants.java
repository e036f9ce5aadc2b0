package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PostgresParticipants implements Participants {

    private final Sql sql;

    PostgresParticipants(Sql sql) {
        this.sql = sql;
    }

    private record Enrolled(UUID id, int roles) {}

    @Override
    public Map<UUID, Set<Role>> rolesOf(Collection<UUID> ids) {
        Map<UUID, Set<Role>> found = new HashMap<>();
        sql.list(
                        "select id, roles from projection.participant where id = any (?)",
                        row -> new Enrolled(Sql.id(row, "id"), row.getInt("roles")),
                        ids)
                .forEach(enrolled -> found.put(enrolled.id(), roles(enrolled.roles())));
        return found;
    }

    @Override
    public Optional<Standing> standing(UUID id) {
        return sql.first(
                "select roles, suspended from projection.participant where id = ?",
                row -> new Standing(roles(row.getInt("roles")), row.getBoolean("suspended")),
                id);
    }

    @Override
    public boolean isRecorded(UUID id) {
        return sql.first("select id from records.participant_record where id = ?", row -> row.getObject("id"), id)
                .isPresent();
    }

    @Override
    public boolean isHosted(UUID id) {
        return sql.first("select hosted from records.participant_record where id = ?", row -> row.getBoolean(1), id)
                .orElse(false);
    }

    @Override
    public String signingAddressOf(UUID id) {
        return sql.first("select signing_key from projection.participant where id = ?", row -> row.getString(1), id)
                .orElseThrow(() -> RefusedException.notFound("participant"));
    }

    @Override
    public void record(ParticipantRecord participant) {
        sql.update(
                """
                insert into records.participant_record (id, name, uscc, lei, hosted, signing_address)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, uscc = excluded.uscc, lei = excluded.lei,
                    hosted = excluded.hosted, signing_address = excluded.signing_address
                """,
                participant.id(),
                participant.name(),
                participant.uscc(),
                participant.lei(),
                participant.hosted(),
                participant.signingAddress());
    }

    private static Set<Role> roles(int bits) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if ((bits & role.bit()) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}
