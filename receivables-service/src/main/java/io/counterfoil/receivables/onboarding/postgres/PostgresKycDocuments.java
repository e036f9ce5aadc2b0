package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.KycDocuments;
import io.counterfoil.receivables.onboarding.model.KycDocument;
import io.counterfoil.receivables.onboarding.model.KycKind;
import io.counterfoil.receivables.onboarding.model.Verdict;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Rows are added, never changed. */
@ApplicationScoped
class PostgresKycDocuments implements KycDocuments {

    private static final String REPLACED = """
            exists (select from records.kyc_document n join records.kyc_decision a on a.document_id = n.id and a.verdict = 'accept'
                    where n.replaces = k.id)
            """;

    private final Sql sql;

    PostgresKycDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int lockAndCount(UUID participant) {
        // Locked by itself first: the next statement then sees what whoever had the lock before has added.
        sql.list(
                "select id from records.participant_record where id = ? for no key update",
                row -> row.getObject("id"),
                participant);
        return sql.first(
                        "select count(*) as documents from records.kyc_document k left join records.kyc_decision d on d.document_id = k.id "
                                + "where k.participant = ? and d.verdict is distinct from 'reject' and not "
                                + REPLACED,
                        row -> row.getInt("documents"),
                        participant)
                .orElseThrow();
    }

    @Override
    public boolean isInForce(UUID participant, KycKind kind, UUID id) {
        return sql.first(
                        "select k.id from records.kyc_document k join records.kyc_decision d on d.document_id = k.id and d.verdict = 'accept' "
                                + "where k.id = ? and k.participant = ? and k.kind = ? and not " + REPLACED,
                        row -> row.getObject("id"),
                        id,
                        participant,
                        kind.wireName())
                .isPresent();
    }

    @Override
    public void insert(KycDocument document, byte[] content) {
        sql.update(
                """
                insert into records.kyc_document (id, participant, kind, media_type, content, sha256, issued_on, expires_on, replaces,
                    uploader_subject, uploader_name, uploader_client)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                document.id(),
                document.participant(),
                document.kind().wireName(),
                document.type().mediaType(),
                content,
                document.sha256(),
                document.issuedOn(),
                document.expiresOn(),
                document.replaces(),
                document.uploader().subject(),
                document.uploader().name(),
                document.uploader().client());
    }

    @Override
    public Optional<Standing> lock(UUID id) {
        // Locked by itself first: the next statement then sees what whoever had the lock before has added.
        sql.list(
                "select o.id from records.kyc_document o join records.kyc_document k on k.replaces = o.id where k.id = ? for no key update of o",
                row -> row.getObject("id"),
                id);
        return sql.first("""
                select k.participant, k.expires_on, k.uploader_subject, r.subject as reviewer,
                       exists (select from records.kyc_document n join records.kyc_decision a on a.document_id = n.id and a.verdict = 'accept'
                               where n.replaces = k.replaces and n.id <> k.id) as place_taken
                from records.kyc_document k left join records.kyc_review r on r.document_id = k.id where k.id = ?
                """, PostgresKycDocuments::standing, id);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Sql.id(row, "participant"),
                Sql.dayOrNull(row, "expires_on"),
                row.getBoolean("place_taken"),
                row.getString("uploader_subject"),
                row.getString("reviewer"));
    }

    @Override
    public boolean review(UUID id, Verdict verdict, String reason, Person reviewer) {
        return sql.update("""
                        insert into records.kyc_review (document_id, verdict, reason, subject, name, client, uploader_subject)
                        select id, ?, ?, ?, ?, ?, uploader_subject from records.kyc_document where id = ? on conflict (document_id) do nothing
                        """, verdict.wireName(), reason, reviewer.subject(), reviewer.name(), reviewer.client(), id)
                == 1;
    }

    @Override
    public boolean decide(UUID id, Verdict verdict, String reason, Person decider) {
        return sql.update("""
                        insert into records.kyc_decision (document_id, verdict, reason, subject, name, client, uploader_subject, reviewer_subject)
                        select document_id, ?, ?, ?, ?, ?, uploader_subject, subject from records.kyc_review where document_id = ?
                        on conflict (document_id) do nothing
                        """, verdict.wireName(), reason, decider.subject(), decider.name(), decider.client(), id)
                == 1;
    }
}
