package io.counterfoil.receivables.intake.postgres;

import io.counterfoil.intake.FileFormat;
import io.counterfoil.intake.Layout;
import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.intake.IntakeBook;
import io.counterfoil.receivables.intake.IntakeRowView;
import io.counterfoil.receivables.intake.IntakeState;
import io.counterfoil.receivables.intake.IntakeView;
import io.counterfoil.receivables.onboarding.postgres.PersonalActs;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: wide lists of what was kept to be shown. */
@ApplicationScoped
class PostgresIntakeBook implements IntakeBook {

    private static final String INTAKES = "select * from records.intake where participant = :me and ";

    private static final String ROWS = """
            select r.*, c.payable_id as credited_payable, c.replacement_id, c.currency, c.amount, p.invoice_number as credited_invoice
            from records.intake_row r
            left join records.payable_credit c on c.id = r.credit
            left join records.payable_record p on p.id = c.payable_id
            where r.intake = :id and r.row > :after
            """;

    private final Sql sql;
    private final IntakeJson json;

    PostgresIntakeBook(Sql sql, IntakeJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Page<IntakeView> list(UUID participant, @Nullable String state, PageWish page) {
        String filter = state == null ? "" : " and state = :state";
        List<IntakeView> found = sql.named(INTAKES + "id > :after" + filter + " order by id limit :limit")
                .with("me", participant)
                .with("state", state)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(this::view);
        return Page.of(found, page.limit(), IntakeView::id);
    }

    @Override
    public Optional<IntakeView> find(UUID participant, UUID id) {
        return sql.named(INTAKES + "id = :id")
                .with("me", participant)
                .with("id", id)
                .first(this::view);
    }

    @Override
    public List<IntakeRowView> rows(UUID id, @Nullable String state, int after, int max) {
        return sql.named(ROWS + (state == null ? "" : " and r.state = :state") + " order by r.row limit :max")
                .with("id", id)
                .with("after", after)
                .with("state", state)
                .with("max", max)
                .list(this::row);
    }

    private IntakeRowView row(Row row) {
        boolean rejected = row.text("state").equals("rejected");
        return new IntakeRowView(
                row.count("row"),
                row.number("line"),
                row.text("state"),
                row.idOrNull("payable"),
                row.textOrNull("invoice_number"),
                row.has("credit") ? credit(row) : null,
                rejected ? json.violations(row.text("complaints")) : List.of(),
                rejected ? json.texts(row.text("cells")) : List.of());
    }

    private static IntakeRowView.Credit credit(Row row) {
        return new IntakeRowView.Credit(
                row.id("credited_payable"),
                row.text("credited_invoice"),
                row.money("amount"),
                row.idOrNull("replacement_id"));
    }

    private IntakeView view(Row row) {
        Layout layout = json.layout(row.text("layout"));
        FileFormat format = FileFormat.valueOf(row.text("format").toUpperCase(Locale.ROOT));
        boolean uploaded = row.text("state").equals(IntakeState.UPLOADED.wireName());
        return new IntakeView(
                row.id("id"),
                row.text("file_name"),
                row.text("format"),
                row.count("bytes"),
                row.text("state"),
                json.encodings(row.text("encodings")),
                json.texts(row.text("header")),
                layout,
                row.count("version"),
                uploaded ? layout.violations(format) : List.of(),
                row.flag("remembered"),
                List.of(),
                uploaded && row.has("credit_notes") ? row.count("credit_notes") : null,
                null,
                row.flag("all_or_nothing"),
                row.idOrNull("paying_bank"),
                row.count("rows"),
                row.count("done"),
                row.count("recorded"),
                row.count("credited"),
                row.count("rejected"),
                PersonalActs.act(row, "uploader_", "uploaded_at"),
                row.has("confirmer_subject") ? PersonalActs.act(row, "confirmer_", "confirmed_at") : null);
    }
}
