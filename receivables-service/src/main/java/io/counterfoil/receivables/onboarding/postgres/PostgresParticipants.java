package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.RefusedException;
import io.counterfoil.kernel.Violation;
import io.counterfoil.ledger.Role;
import io.counterfoil.receivables.onboarding.Participants;
import io.counterfoil.receivables.onboarding.model.IdentifierScheme;
import io.counterfoil.receivables.operation.ReceivablesRefusal;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL, except for plain finds of records: the projection's tables have no entities outside of it, and each command asks. */
@ApplicationScoped
class PostgresParticipants implements Participants {

    /** Of the operations of a record r, those whose transaction took effect or still may. */
    private static final String UNDER_WAY =
            "s.operation_id = any (r.operation_ids) and s.state in ('PENDING', 'CONFIRMED')";

    /**
     * Of an act that ended without enrolling anybody, or that no transaction brought to the chain. That is for the journal to say, not for a clock: a
     * transaction may wait for its block, and the projection be behind.
     */
    private static final String CAME_TO_NOTHING = """
             and not exists (select from projection.participant p where p.id = r.id)
            and not exists (select from records.participant_profile f where f.participant = r.id)
            and case when exists (select from projection.act a where a.id = r.act_id)
                then not exists (select from projection.act a cross join projection.business_date d where a.id = r.act_id and a.state = 'WAITING'
                    and not (a.last_day < d.today and a.last_move < d.moves))
                else cardinality(r.operation_ids) > 0 and not exists (select from records.submission s where %s) end
            """.formatted(UNDER_WAY);

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
    public int activeOperators() {
        return sql.named("select count(*) as active from projection.participant where roles & " + Role.OPERATOR.bit()
                        + " <> 0 and not suspended")
                .first(row -> row.count("active"))
                .orElseThrow();
    }

    @Override
    @Transactional
    public boolean isRecorded(UUID id) {
        return records.count("id", id) == 1;
    }

    @Override
    @Transactional
    public Optional<Identity> identity(UUID id) {
        return records.findByIdOptional(id)
                .map(record -> new Identity(record.name, record.uscc, record.lei, record.eori));
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

    /** SQL: a table is locked; the state of acts is another concept's, that of transactions the ledger's. */
    @Override
    @Transactional
    public void record(ParticipantRecord participant, UUID act, UUID operation) {
        lock();
        sql.named("delete from records.participant_record r where r.id = :id and r.act_id <> :act" + CAME_TO_NOTHING)
                .with("id", participant.id())
                .with("act", act)
                .update();
        if (sql.named("select 1 from records.participant_record where id = :id and act_id is distinct from :act")
                .with("id", participant.id())
                .with("act", act)
                .isFound()) {
            throw new RefusedException(
                    ReceivablesRefusal.ALREADY_ENROLLED,
                    "another act to enrol participant " + participant.id() + " waits; support that one");
        }
        requireNotAnothers(participant.id(), IdentifierScheme.USCC, participant.uscc());
        requireNotAnothers(participant.id(), IdentifierScheme.LEI, participant.lei());
        requireNotAnothers(participant.id(), IdentifierScheme.EORI, participant.eori());
        sql.update(
                """
                insert into records.participant_record as r (id, name, uscc, lei, eori, hosted, signing_address, act_id, operation_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, array[?::uuid]) on conflict (id) do update set operation_ids =
                    array(select s.operation_id from records.submission s where %s) || excluded.operation_ids
                """.formatted(UNDER_WAY),
                participant.id(),
                participant.name(),
                participant.uscc(),
                participant.lei(),
                participant.eori(),
                participant.hosted(),
                participant.signingAddress(),
                act,
                operation);
    }

    /** SQL: a table is locked. Enrolments are few, and readers are not kept waiting by this mode. */
    void lock() {
        sql.update("lock table records.participant_record in share row exclusive mode");
    }

    @Override
    public void requireNotAnothers(UUID participant, IdentifierScheme scheme, @Nullable String value) {
        if (value == null) {
            return;
        }
        String anothers =
                "from records.participant_record r where r.id <> :id and r." + scheme.wireName() + " = :value";
        sql.named("delete " + anothers + CAME_TO_NOTHING)
                .with("id", participant)
                .with("value", value)
                .update();
        sql.named("select r.id, r.name " + anothers)
                .with("id", participant)
                .with("value", value)
                .first(row -> row.id("id") + ", " + row.text("name"))
                .ifPresent(holder -> {
                    throw RefusedException.of(
                            ReceivablesRefusal.DUPLICATE_IDENTIFIER,
                            "this " + scheme + " belongs to another participant; compare it with the register",
                            List.of(new Violation(scheme.wireName(), "belongs to participant " + holder)));
                });
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
