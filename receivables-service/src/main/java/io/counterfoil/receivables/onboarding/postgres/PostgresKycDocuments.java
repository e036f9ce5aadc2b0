package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.KycDocuments;
import io.counterfoil.receivables.onboarding.model.KycDocument;
import io.counterfoil.receivables.onboarding.model.KycKind;
import io.counterfoil.receivables.onboarding.model.Verdict;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Rows are added, never changed. */
@ApplicationScoped
@Transactional
class PostgresKycDocuments implements KycDocuments {

    private final ParticipantRecordRepository participants;
    private final KycDocumentRepository documents;
    private final KycReviewRepository reviews;
    private final Sql sql;

    PostgresKycDocuments(
            ParticipantRecordRepository participants,
            KycDocumentRepository documents,
            KycReviewRepository reviews,
            Sql sql) {
        this.participants = participants;
        this.documents = documents;
        this.reviews = reviews;
        this.sql = sql;
    }

    @Override
    public int lockAndCount(UUID participant) {
        participants.lock(participant);
        return count(participant);
    }

    @Override
    public int count(UUID participant) {
        return Math.toIntExact(documents.countWaitingOrInForce(participant));
    }

    @Override
    public boolean isInForce(UUID participant, KycKind kind, UUID id) {
        return documents.isInForce(participant, kind.wireName(), id);
    }

    @Override
    public void insert(KycDocument document) {
        documents.persistAndFlush(KycDocumentRow.of(document));
    }

    @Override
    public Optional<Standing> lock(UUID id) {
        return documents.findByIdOptional(id).map(document -> {
            documents.lock(document.replaces);
            return new Standing(
                    document.participant,
                    document.expiresOn,
                    documents.isPlaceTaken(document),
                    document.uploader.subject(),
                    reviews.findByIdOptional(id)
                            .map(review -> review.person.subject())
                            .orElse(null));
        });
    }

    /** SQL: on conflict, so that of two who review at the same moment one is told so, and its transaction goes on. */
    @Override
    public boolean review(UUID id, Verdict verdict, String reason, Person reviewer) {
        return sql.update("""
                        insert into records.kyc_review (document_id, verdict, reason, subject, name, client, uploader_subject)
                        select id, ?, ?, ?, ?, ?, uploader_subject from records.kyc_document where id = ? on conflict (document_id) do nothing
                        """, verdict.wireName(), reason, reviewer.subject(), reviewer.name(), reviewer.client(), id)
                == 1;
    }

    /** SQL: on conflict, as for a review. */
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
