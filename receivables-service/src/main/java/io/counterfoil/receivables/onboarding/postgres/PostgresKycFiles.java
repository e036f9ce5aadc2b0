package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.onboarding.KycDocumentView;
import io.counterfoil.receivables.onboarding.KycDocumentView.Judgement;
import io.counterfoil.receivables.onboarding.KycFiles;
import io.counterfoil.receivables.onboarding.model.KycDocument;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a document follows from what was said of it, and from the business date. SQL: a wide list over
 * those tables, filtered by that state.
 */
@ApplicationScoped
class PostgresKycFiles implements KycFiles {

    private static final String DOCUMENT = """
            select * from (
                select k.id, k.participant, k.kind, k.media_type, coalesce(k.bytes, octet_length(k.content)) as bytes, k.sha256, k.issued_on, k.expires_on, k.replaces,
                       k.uploader_subject, k.uploader_name, k.uploader_client, k.uploaded_at,
                       r.verdict as review_verdict, r.reason as review_reason, r.subject as review_subject, r.name as review_name,
                       r.client as review_client, r.given_at as reviewed_at,
                       d.verdict as decision_verdict, d.reason as decision_reason, d.subject as decision_subject, d.name as decision_name,
                       d.client as decision_client, d.given_at as decided_at,
                       case when r.document_id is null then 'submitted'
                            when d.document_id is null then 'reviewed'
                            when d.verdict = 'reject' then 'rejected'
                            when exists (select from records.kyc_document n join records.kyc_decision a on a.document_id = n.id and a.verdict = 'accept'
                                         where n.replaces = k.id) then 'replaced'
                            when k.expires_on < b.today then 'expired'
                            when k.expires_on <= b.today + :soon then 'expires-soon'
                            else 'valid' end as state
                from records.kyc_document k cross join projection.business_date b
                left join records.kyc_review r on r.document_id = k.id
                left join records.kyc_decision d on d.document_id = k.id
            """;

    private final KycDocumentRepository documents;
    private final Sql sql;

    PostgresKycFiles(KycDocumentRepository documents, Sql sql) {
        this.documents = documents;
        this.sql = sql;
    }

    @Override
    public Page<KycDocumentView> list(
            Viewer viewer, @Nullable UUID participant, @Nullable String state, PageWish page) {
        String filters = (participant == null ? "" : " and participant = :participant")
                + (state == null ? "" : " and state = :state");
        List<KycDocumentView> found = query(viewer, "id > :after" + filters + " order by id limit :limit")
                .with("participant", participant)
                .with("state", state)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> view(row, viewer));
        return Page.of(found, page.limit(), KycDocumentView::id);
    }

    @Override
    public Optional<KycDocumentView> find(Viewer viewer, UUID id) {
        return query(viewer, "id = :id").with("id", id).first(row -> view(row, viewer));
    }

    @Override
    @Transactional
    public Optional<StoredFile> file(Viewer viewer, UUID id) {
        return documents.visible(viewer, id).map(KycDocumentRow::file);
    }

    @Override
    @Transactional
    public Optional<byte[]> contentBesideStore(Viewer viewer, UUID id) {
        return documents.visible(viewer, id).map(KycDocumentRow::content);
    }

    private NamedSql query(Viewer viewer, String which) {
        String visible = viewer.seesAll() ? "" : " where k.participant = :me";
        return sql.named(DOCUMENT + visible + ") as k where " + which)
                .with("me", viewer.participant())
                .with("soon", KycDocument.EXPIRES_SOON_DAYS);
    }

    private static KycDocumentView view(Row row, Viewer viewer) {
        return new KycDocumentView(
                row.id("id"),
                row.id("participant"),
                row.text("kind"),
                row.text("media_type"),
                row.count("bytes"),
                row.text("sha256"),
                row.day("issued_on"),
                row.dayOrNull("expires_on"),
                row.idOrNull("replaces"),
                row.text("state"),
                PersonalActs.act(row, "uploader_", "uploaded_at"),
                viewer.seesAll() ? judgement(row, "review", "reviewed_at", viewer) : null,
                judgement(row, "decision", "decided_at", viewer));
    }

    private static @Nullable Judgement judgement(Row row, String which, String moment, Viewer viewer) {
        String verdict = row.textOrNull(which + "_verdict");
        return verdict == null
                ? null
                : new Judgement(
                        verdict,
                        row.text(which + "_reason"),
                        viewer.seesAll() ? PersonalActs.act(row, which + "_", moment) : null);
    }
}
