package io.counterfoil.receivables.certificate.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.certificate.Certificate;
import io.counterfoil.receivables.certificate.CertificateKind;
import io.counterfoil.receivables.certificate.Certificates;
import io.counterfoil.receivables.certificate.Disclosure;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** SQL: rows are written once and read as values; JSON is cast. */
@ApplicationScoped
class PostgresCertificates implements Certificates {

    private static final String ROW = """
            select id, number, kind, participant, voucher_id, holder, financing_id, discloses_amount, discloses_parties,
                   discloses_due_day, made_on, content
            from records.certificate where
            """;

    private final Sql sql;

    PostgresCertificates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Certificate certificate, Person maker) {
        Set<Disclosure> disclosed = certificate.disclosed();
        sql.named("""
                        insert into records.certificate (id, number, kind, participant, voucher_id, holder, financing_id,
                            discloses_amount, discloses_parties, discloses_due_day, made_on, content,
                            maker_subject, maker_name, maker_client)
                        values (:id, :number, :kind, :participant, :voucher, :holder, cast(:financing as uuid),
                            :amount, :parties, :due, :day, cast(:content as jsonb), :subject, :name, :client)
                        """)
                .with("id", certificate.id())
                .with("number", certificate.number())
                .with("kind", certificate.kind().name())
                .with("participant", certificate.participant())
                .with("voucher", certificate.voucherId())
                .with("holder", certificate.holder())
                .with("financing", certificate.financingId())
                .with("amount", disclosed.contains(Disclosure.AMOUNT))
                .with("parties", disclosed.contains(Disclosure.PARTIES))
                .with("due", disclosed.contains(Disclosure.DUE_DAY))
                .with("day", certificate.madeOn())
                .with("content", CertificateTextJson.of(certificate.text()))
                .with("subject", maker.subject())
                .with("name", maker.name())
                .with("client", maker.client())
                .update();
    }

    @Override
    public int madeOn(UUID participant, LocalDate day) {
        return sql.named("select count(*) as made from records.certificate where participant = :me and made_on = :day")
                .with("me", participant)
                .with("day", day)
                .first(row -> row.count("made"))
                .orElseThrow();
    }

    @Override
    public Page<Certificate> list(UUID participant, PageWish page) {
        List<Certificate> found = sql.named(ROW + "participant = :me and id > :after order by id limit :limit")
                .with("me", participant)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(PostgresCertificates::certificate);
        return Page.of(found, page.limit(), Certificate::id);
    }

    @Override
    public Optional<Certificate> ofParticipant(UUID participant, UUID id) {
        return sql.named(ROW + "id = :id and participant = :me")
                .with("id", id)
                .with("me", participant)
                .first(PostgresCertificates::certificate);
    }

    @Override
    public Optional<Certificate> byNumber(String number) {
        return sql.named(ROW + "number = :number").with("number", number).first(PostgresCertificates::certificate);
    }

    private static Certificate certificate(Row row) {
        EnumSet<Disclosure> disclosed = EnumSet.noneOf(Disclosure.class);
        for (Disclosure each : Disclosure.values()) {
            if (row.flag("discloses_" + each.name().toLowerCase(Locale.ROOT))) {
                disclosed.add(each);
            }
        }
        return new Certificate(
                row.id("id"),
                row.text("number"),
                CertificateKind.valueOf(row.text("kind")),
                row.id("participant"),
                row.id("voucher_id"),
                row.id("holder"),
                row.idOrNull("financing_id"),
                disclosed,
                row.day("made_on"),
                CertificateTextJson.read(row.text("content")));
    }
}
