package io.counterfoil.receivables.document.postgres;

import io.counterfoil.documents.FileType;
import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.document.TradeDocumentBook;
import io.counterfoil.receivables.document.TradeDocumentView;
import io.counterfoil.receivables.document.TradeDocumentView.Backed;
import io.counterfoil.receivables.document.TradeDocumentView.Balance;
import io.counterfoil.receivables.document.TradeDocumentView.Details;
import io.counterfoil.receivables.document.TradeDocumentView.File;
import io.counterfoil.receivables.document.TradeDocumentView.Group;
import io.counterfoil.receivables.document.TradeDocumentView.Link;
import io.counterfoil.receivables.document.TradeDocumentView.PutAside;
import io.counterfoil.receivables.document.TradeDocumentView.Reservation;
import io.counterfoil.receivables.file.StoredFile;
import io.counterfoil.receivables.onboarding.postgres.PersonalActs;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL: a wide list over what was said of a document, what rests on it, and what the chain says of its fingerprint. */
@ApplicationScoped
class PostgresTradeDocumentBook implements TradeDocumentBook {

    private static final String DOCUMENTS = """
            select * from (
                select d.id, d.participant, d.media_type, d.bytes, d.sha256, d.added_subject, d.added_name, d.added_client, d.added_at,
                       v.version, v.source, v.kind, v.standing, v.number, v.normalised_number, v.issued_on, v.owner_number, v.currency, v.amount,
                       v.fingerprint, v.line_count, v.content, v.subject as given_subject, v.name as given_name, v.client as given_client, v.given_at,
                       a.reason as aside_reason, a.subject as aside_subject, a.name as aside_name, a.client as aside_client, a.given_at as aside_at,
                       p.currency as chain_currency, p.face_value, p.financeable, p.reserved, p.drawn, p.released, p.frozen,
                       g.id as group_id, g.currency as group_currency, g.financeable as group_limit,
                       g.reserved + g.drawn - g.released as group_outstanding, g.frozen as group_frozen,
                       case when a.document_id is not null then 'put-aside'
                            when v.document_id is null then 'details-missing'
                            when %s then 'in-use'
                            when v.standing <> 'in-force' then 'not-financeable'
                            else 'ready' end as state
                from records.trade_document d
                left join records.trade_document_details v on v.document_id = d.id and v.version = %s
                left join records.trade_document_aside a on a.document_id = d.id
                left join projection.document p on p.fingerprint = v.fingerprint and p.owner = d.participant
                left join projection.trade_group g on g.id = p.trade_group
                where d.participant = :me
            """.formatted(BackedSql.BACKS, PostgresTradeDocuments.LAST);

    /** Linked to it, or behind a request on a piece of it. */
    private static final String OF_PAYABLE = " and (exists (select from " + PostgresDocumentLinks.LINKED
            + " and l.document_id = d.id and l.payable_id = :payable) or exists (select from records.financing_request_document fd"
            + " join records.financing_request r on r.id = fd.request_id where fd.document_id = d.id and r.payable_id = :payable))";

    private final Sql sql;
    private final ContentText contents;

    PostgresTradeDocumentBook(Sql sql, ContentText contents) {
        this.sql = sql;
        this.contents = contents;
    }

    @Override
    public Page<TradeDocumentView> list(
            UUID participant, @Nullable String state, @Nullable UUID payable, PageWish page) {
        String filter = (state == null ? "" : " and state = :state") + (payable == null ? "" : OF_PAYABLE);
        List<TradeDocumentView> found = query(participant, "id > :after" + filter + " order by id limit :limit")
                .with("state", state)
                .with("payable", payable)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> view(row, false, id -> NOTHING_ELSE));
        return Page.of(found, page.limit(), TradeDocumentView::id);
    }

    @Override
    public Optional<TradeDocumentView> find(UUID participant, UUID id) {
        return query(participant, "id = :id").with("id", id).first(row -> view(row, true, this::rest));
    }

    @Override
    public Optional<StoredFile> file(UUID participant, UUID id) {
        return sql.named("select media_type, bytes, sha256 from records.trade_document"
                        + " where id = :id and participant = :me and sha256 is not null")
                .with("id", id)
                .with("me", participant)
                .first(row -> new StoredFile(
                        row.text("sha256"),
                        FileType.ofMediaType(row.text("media_type")).orElseThrow(),
                        row.count("bytes")));
    }

    @Override
    public boolean isAttestedForAnother(UUID participant, String fingerprint) {
        return sql.named("select 1 from projection.document where fingerprint = :fingerprint and owner <> :me")
                .with("fingerprint", fingerprint)
                .with("me", participant)
                .isFound();
    }

    private NamedSql query(UUID participant, String which) {
        return sql.named(DOCUMENTS + ") as d where " + which).with("me", participant);
    }

    /** What is not shown in lists. */
    private record Rest(List<Backed> backs, List<Reservation> reservations, List<Link> links) {}

    private static final Rest NOTHING_ELSE = new Rest(List.of(), List.of(), List.of());

    private Rest rest(UUID id) {
        return new Rest(backed(id), reservations(id), links(id));
    }

    /** Of the fingerprint that the document has now. */
    private List<Reservation> reservations(UUID id) {
        return sql.named("select r.financing_id, r.amount, p.currency, lower(r.state) as state"
                        + " from records.trade_document d join records.trade_document_details v on v.document_id = d.id and v.version = "
                        + PostgresTradeDocuments.LAST
                        + " join projection.document p on p.fingerprint = v.fingerprint and p.owner = d.participant"
                        + " join projection.reservation r on r.fingerprint = v.fingerprint"
                        + " where d.id = :id order by r.block desc, r.financing_id limit :most")
                .with("id", id)
                .with("most", TradeDocumentView.BACKS_SHOWN_MAX)
                .list(row -> new Reservation(row.id("financing_id"), row.money("amount"), row.text("state")));
    }

    private List<Link> links(UUID id) {
        return sql.named("select l.* from " + PostgresDocumentLinks.LINKED + " and l.document_id = :id order by l.id")
                .with("id", id)
                .list(row -> new Link(row.id("payable_id"), PersonalActs.act(row, "", "given_at")));
    }

    private List<Backed> backed(UUID id) {
        return sql.named("select b.* from records.trade_document d cross join lateral (" + BackedSql.BACKED
                        + ") b where d.id = :id order by b.request desc limit :most")
                .with("id", id)
                .with("most", TradeDocumentView.BACKS_SHOWN_MAX)
                .list(row ->
                        new Backed(row.id("request"), row.id("payable_id"), row.money("amount"), row.text("state")));
    }

    private TradeDocumentView view(Row row, boolean whole, Function<UUID, Rest> further) {
        Rest rest = further.apply(row.id("id"));
        String mediaType = row.textOrNull("media_type");
        return new TradeDocumentView(
                row.id("id"),
                row.id("participant"),
                row.text("state"),
                row.textOrNull("kind") == null ? null : details(row, whole),
                mediaType == null ? null : new File(mediaType, row.count("bytes"), row.text("sha256")),
                balance(row),
                rest.backs(),
                rest.reservations(),
                rest.links(),
                PersonalActs.act(row, "added_", "added_at"),
                row.textOrNull("aside_reason") == null
                        ? null
                        : new PutAside(row.text("aside_reason"), PersonalActs.act(row, "aside_", "aside_at")));
    }

    private Details details(Row row, boolean whole) {
        return new Details(
                row.count("version"),
                row.text("source"),
                row.text("kind"),
                row.text("standing"),
                row.text("number"),
                row.text("normalised_number"),
                row.dayOrNull("issued_on"),
                row.money("amount"),
                row.text("owner_number"),
                row.text("fingerprint"),
                row.count("line_count"),
                whole ? contents.read(row.text("content")) : null,
                PersonalActs.act(row, "given_", "given_at"));
    }

    private static @Nullable Balance balance(Row row) {
        String code = row.textOrNull("chain_currency");
        if (code == null) {
            return null;
        }
        Currency currency = Currency.getInstance(code);
        long limit = row.number("financeable");
        long reserved = row.number("reserved");
        long drawn = row.number("drawn");
        long released = row.number("released");
        Group group = group(row);
        long left = left(limit, reserved + drawn - released);
        if (group != null) {
            // Of a group in another currency nothing is financed.
            boolean shares = group.left().currency().equals(currency);
            left = shares ? Math.min(left, group.left().minorUnits()) : 0;
        }
        return new Balance(
                new Money(row.number("face_value"), currency),
                new Money(limit, currency),
                new Money(reserved, currency),
                new Money(drawn, currency),
                new Money(released, currency),
                new Money(left, currency),
                row.flag("frozen"),
                group);
    }

    private static @Nullable Group group(Row row) {
        String code = row.textOrNull("group_currency");
        if (code == null) {
            return null;
        }
        Currency currency = Currency.getInstance(code);
        long limit = row.number("group_limit");
        return new Group(
                row.number("group_id"),
                new Money(limit, currency),
                new Money(left(limit, row.number("group_outstanding")), currency),
                row.flag("group_frozen"));
    }

    /** Nothing where the limit was lowered below what is financed. */
    private static long left(long limit, long outstanding) {
        return Math.max(0, limit - outstanding);
    }
}
