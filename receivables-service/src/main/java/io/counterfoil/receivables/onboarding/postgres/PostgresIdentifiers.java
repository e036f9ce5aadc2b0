package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.IdentifierView;
import io.counterfoil.receivables.onboarding.Identifiers;
import io.counterfoil.receivables.onboarding.model.Identifier;
import io.counterfoil.receivables.onboarding.model.IdentifierScheme;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows are added, never changed. SQL: a table is locked, a column is named by its scheme, and the state follows from four tables. */
@ApplicationScoped
@Transactional
class PostgresIdentifiers implements Identifiers {

    private static final String IDENTIFIER = """
            select * from (
                select i.*, c.subject as confirmer_subject, c.name as confirmer_name, c.client as confirmer_client, c.given_at as confirmed_at,
                       j.subject as rejecter_subject, j.name as rejecter_name, j.client as rejecter_client, j.given_at as rejected_at, j.reason as rejection,
                       case when c.identifier_id is not null then 'confirmed'
                            when j.identifier_id is not null then 'rejected'
                            when case i.scheme when 'uscc' then coalesce(r.uscc, r.lei) when 'lei' then r.lei else r.eori end is not null then 'superseded'
                            else 'proposed' end as state
                from records.identifier i join records.participant_record r on r.id = i.participant
                left join records.identifier_confirmation c on c.identifier_id = i.id
                left join records.identifier_rejection j on j.identifier_id = i.id) i where\s""";

    private final PostgresParticipants participants;
    private final Sql sql;

    PostgresIdentifiers(PostgresParticipants participants, Sql sql) {
        this.participants = participants;
        this.sql = sql;
    }

    @Override
    public void lock() {
        participants.lock();
    }

    @Override
    public int countOpen(UUID participant) {
        return sql.named("select count(*) as open from (" + IDENTIFIER
                        + "participant = :participant and state = 'proposed') o")
                .with("participant", participant)
                .first(row -> row.count("open"))
                .orElseThrow();
    }

    @Override
    public Optional<String> valueOf(UUID participant, IdentifierScheme scheme) {
        return sql.named("select " + scheme.wireName()
                        + " as value from records.participant_record where id = :id and " + scheme.wireName()
                        + " is not null")
                .with("id", participant)
                .first(row -> row.text("value"));
    }

    @Override
    public void propose(Identifier identifier) {
        Person proposer = identifier.proposer();
        sql.update(
                """
                insert into records.identifier (id, participant, scheme, value, evidence, proposer_subject, proposer_name, proposer_client,
                    proposer_participant)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                identifier.id(),
                identifier.participant(),
                identifier.scheme().wireName(),
                identifier.value(),
                identifier.evidence(),
                proposer.subject(),
                proposer.name(),
                proposer.client(),
                identifier.proposedBy());
    }

    @Override
    public Optional<Identifier> find(UUID id) {
        return sql.named("select * from records.identifier where id = :id")
                .with("id", id)
                .first(row -> new Identifier(
                        row.id("id"),
                        row.id("participant"),
                        IdentifierScheme.of(row.text("scheme")).orElseThrow(),
                        row.text("value"),
                        row.text("evidence"),
                        new Person(
                                row.text("proposer_subject"), row.text("proposer_name"), row.text("proposer_client")),
                        row.idOrNull("proposer_participant")));
    }

    @Override
    public boolean isOpen(UUID id) {
        return sql.named(IDENTIFIER + "id = :id and state = 'proposed'")
                .with("id", id)
                .isFound();
    }

    @Override
    public void reject(UUID id, String reason, Person by) {
        sql.update(
                "insert into records.identifier_rejection (identifier_id, reason, subject, name, client) values (?, ?, ?, ?, ?)",
                id,
                reason,
                by.subject(),
                by.name(),
                by.client());
    }

    @Override
    public void confirm(Identifier identifier, Person second) {
        sql.update(
                """
                insert into records.identifier_confirmation (identifier_id, proposer_subject, subject, name, client) values (?, ?, ?, ?, ?)
                """,
                identifier.id(),
                identifier.proposer().subject(),
                second.subject(),
                second.name(),
                second.client());
        sql.update(
                "update records.participant_record set " + identifier.scheme().wireName() + " = ? where id = ?",
                identifier.value(),
                identifier.participant());
    }

    @Override
    public Page<IdentifierView> list(@Nullable UUID participant, @Nullable String state, PageWish page) {
        String filters = (participant == null ? "" : "i.participant = :participant and ")
                + (state == null ? "" : "i.state = :state and ");
        List<IdentifierView> found = sql.named(IDENTIFIER + filters + "i.id > :after order by i.id limit :limit")
                .with("participant", participant)
                .with("state", state)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresIdentifiers::view);
        return Page.of(found, page.limit(), IdentifierView::id);
    }

    @Override
    public Optional<IdentifierView> view(UUID id) {
        return sql.named(IDENTIFIER + "i.id = :id").with("id", id).first(PostgresIdentifiers::view);
    }

    private static IdentifierView view(Row row) {
        return new IdentifierView(
                row.id("id"),
                row.id("participant"),
                row.text("scheme"),
                row.text("value"),
                row.text("evidence"),
                row.text("state"),
                PersonalActs.act(row, "proposer_", "proposed_at"),
                row.has("confirmer_subject") ? PersonalActs.act(row, "confirmer_", "confirmed_at") : null,
                row.has("rejecter_subject") ? PersonalActs.act(row, "rejecter_", "rejected_at") : null,
                row.textOrNull("rejection"));
    }
}
