package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** SQL, except for plain finds of records: the projection's tables have no entities outside of it, and each command asks. */
@ApplicationScoped
class PostgresParticipants implements Participants {

    private final ParticipantRecordRepository records;
    private final Sql sql;

    PostgresParticipants(ParticipantRecordRepository records, Sql sql) {
        this.records = records;
        this.sql = sql;
    }

    private record Enrolled(UUID id, int roles) {}

    @Override
    public Map<UUID, Set<Role>> rolesOf(Collection<UUID> ids) {
        Map<UUID, Set<Role>> found = new HashMap<>();
        sql.named("select id, roles from projection.participant where id = any (:ids)")
                .with("ids", ids)
                .list(row -> new Enrolled(row.id("id"), row.count("roles")))
                .forEach(enrolled -> found.put(enrolled.id(), roles(enrolled.roles())));
        return found;
    }

    @Override
    public Optional<Standing> standing(UUID id) {
        return sql.named("select roles, suspended from projection.participant where id = :id")
                .with("id", id)
                .first(row -> new Standing(roles(row.count("roles")), row.flag("suspended")));
    }

    @Override
    @Transactional
    public boolean isRecorded(UUID id) {
        return records.count("id", id) == 1;
    }

    @Override
    @Transactional
    public Optional<Identity> identity(UUID id) {
        return records.findByIdOptional(id).map(record -> new Identity(record.name, record.uscc, record.lei));
    }

    @Override
    @Transactional
    public boolean isHosted(UUID id) {
        return records.count("id = ?1 and hosted", id) == 1;
    }

    @Override
    public String signingAddressOf(UUID id) {
        return sql.named("select signing_key from projection.participant where id = :id")
                .with("id", id)
                .first(row -> row.text("signing_key"))
                .orElseThrow(() -> RefusedException.notFound("participant"));
    }

    /** SQL: on conflict, so that of two attempts to enrol the same one the last counts. */
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
