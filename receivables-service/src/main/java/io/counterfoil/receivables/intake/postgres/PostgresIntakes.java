package io.counterfoil.receivables.intake.postgres;

import io.counterfoil.intake.FileFormat;
import io.counterfoil.intake.Layout;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.intake.Intake;
import io.counterfoil.receivables.intake.IntakeState;
import io.counterfoil.receivables.intake.Intakes;
import io.counterfoil.receivables.intake.RowResult;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: states and counts change by conditional updates, and a file has up to 100,000 rows, which no entity should keep in a session. */
@ApplicationScoped
@Transactional
class PostgresIntakes implements Intakes {

    private static final String COLUMNS =
            "select id, participant, format, sha256, header, layout, version, state, all_or_nothing,"
                    + " rows, done, paying_bank, confirmer_subject, confirmer_name, confirmer_client from records.intake ";

    private final Sql sql;
    private final IntakeJson json;

    PostgresIntakes(Sql sql, IntakeJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void lock(UUID participant) {
        sql.named("select id from records.participant_record where id = :participant for update")
                .with("participant", participant)
                .isFound();
    }

    @Override
    public int count(UUID participant, IntakeState state) {
        return sql.named(
                        "select count(*) as count from records.intake where participant = :participant and state = :state")
                .with("participant", participant)
                .with("state", state.wireName())
                .first(row -> row.count("count"))
                .orElseThrow();
    }

    @Override
    public void insert(NewIntake intake) {
        sql.named("""
                        insert into records.intake (id, participant, file_name, format, bytes, sha256, encodings, header, layout, remembered, credit_notes, state,
                            uploader_subject, uploader_name, uploader_client)
                        values (:id, :participant, :name, :format, :bytes, :hash, :encodings, :header, :layout, :remembered, :notes, 'uploaded',
                            :subject, :person, :client)
                        """)
                .with("id", intake.id())
                .with("participant", intake.participant())
                .with("name", intake.fileName())
                .with("format", intake.understood().format().wireName())
                .with("bytes", intake.bytes())
                .with("hash", intake.sha256())
                .with("encodings", json.encodings(intake.understood().encodings()))
                .with("header", json.write(intake.understood().header()))
                .with("layout", json.write(intake.layout()))
                .with("remembered", intake.remembered())
                .with("notes", intake.creditNotes())
                .with("subject", intake.uploader().subject())
                .with("person", intake.uploader().name())
                .with("client", intake.uploader().client())
                .update();
    }

    @Override
    public Optional<Intake> find(UUID participant, UUID id) {
        return sql.named(COLUMNS + "where participant = :participant and id = :id")
                .with("participant", participant)
                .with("id", id)
                .first(this::intake);
    }

    @Override
    public void changeLayout(UUID id, Layout layout, List<String> header, @Nullable Integer creditNotes) {
        sql.named("update records.intake set layout = :layout, header = :header, credit_notes = :notes,"
                        + " version = version + 1 where id = :id")
                .with("layout", json.write(layout))
                .with("header", json.write(header))
                .with("notes", creditNotes)
                .with("id", id)
                .update();
    }

    @Override
    public void confirm(UUID id, Person confirmer, UUID payingBank, boolean allOrNothing, int rows) {
        sql.named("""
                        update records.intake set state = 'running', paying_bank = :bank, all_or_nothing = :whole, rows = :rows,
                            confirmer_subject = :subject, confirmer_name = :name, confirmer_client = :client, confirmed_at = now()
                        where id = :id and state = 'uploaded'
                        """)
                .with("bank", payingBank)
                .with("whole", allOrNothing)
                .with("rows", rows)
                .with("subject", confirmer.subject())
                .with("name", confirmer.name())
                .with("client", confirmer.client())
                .with("id", id)
                .update();
    }

    @Override
    public void end(UUID id, IntakeState state) {
        sql.named("update records.intake set state = :state where id = :id")
                .with("state", state.wireName())
                .with("id", id)
                .update();
    }

    @Override
    public List<Intake> running(int max) {
        return sql.named(COLUMNS + "where state = 'running' order by id limit :max")
                .with("max", max)
                .list(this::intake);
    }

    @Override
    public Set<Integer> withResult(UUID id) {
        return new HashSet<>(sql.named("select row from records.intake_row where intake = :id")
                .with("id", id)
                .list(row -> row.count("row")));
    }

    @Override
    public void add(UUID id, List<RowResult> results) {
        for (RowResult result : results) {
            boolean rejected = result.state().equals("rejected");
            sql.named("""
                            insert into records.intake_row (intake, row, line, state, payable, credit, invoice_number, complaints, cells)
                            values (:intake, :row, :line, :state, :payable, :credit, :number, :complaints, :cells)
                            """)
                    .with("intake", id)
                    .with("row", result.row())
                    .with("line", result.line())
                    .with("state", result.state())
                    .with("payable", result.payable())
                    .with("credit", result.credit())
                    .with("number", result.invoiceNumber())
                    .with("complaints", rejected ? json.write(result.complaints()) : null)
                    .with("cells", rejected ? json.write(result.cells()) : null)
                    .update();
        }
        sql.named("update records.intake set done = done + :results, recorded = recorded + :recorded,"
                        + " credited = credited + :credited, rejected = rejected + :rejected where id = :id")
                .with("results", results.size())
                .with("recorded", count(results, "recorded"))
                .with("credited", count(results, "credited"))
                .with("rejected", count(results, "rejected"))
                .with("id", id)
                .update();
    }

    private static long count(List<RowResult> results, String state) {
        return results.stream().filter(result -> result.state().equals(state)).count();
    }

    @Override
    public void refuse(UUID id, List<RowResult> results) {
        add(id, results);
        end(id, IntakeState.REFUSED);
    }

    @Override
    public Optional<RowResult> rejected(UUID id, int number) {
        return sql.named("select row, line, invoice_number, complaints, cells from records.intake_row"
                        + " where intake = :id and row = :row and state = 'rejected'")
                .with("id", id)
                .with("row", number)
                .first(row -> new RowResult(
                        row.count("row"),
                        row.number("line"),
                        null,
                        null,
                        row.textOrNull("invoice_number"),
                        json.violations(row.text("complaints")),
                        json.texts(row.text("cells"))));
    }

    @Override
    public void correct(UUID id, int number, UUID payable, String invoiceNumber) {
        int corrected = sql.named(
                        "update records.intake_row set state = 'recorded', payable = :payable, invoice_number = :number"
                                + " where intake = :id and row = :row and state = 'rejected'")
                .with("payable", payable)
                .with("number", invoiceNumber)
                .with("id", id)
                .with("row", number)
                .update();
        sql.named(
                        "update records.intake set recorded = recorded + :corrected, rejected = rejected - :corrected where id = :id")
                .with("corrected", corrected)
                .with("id", id)
                .update();
    }

    @Override
    public void credit(UUID id, int number, UUID credit, String creditNote) {
        int credited = sql.named(
                        "update records.intake_row set state = 'credited', credit = :credit, invoice_number = :number"
                                + " where intake = :id and row = :row and state = 'rejected'")
                .with("credit", credit)
                .with("number", creditNote)
                .with("id", id)
                .with("row", number)
                .update();
        sql.named(
                        "update records.intake set credited = credited + :credited, rejected = rejected - :credited where id = :id")
                .with("credited", credited)
                .with("id", id)
                .update();
    }

    @Override
    public Optional<Layout> remembered(UUID participant, String headerHash) {
        return sql.named(
                        "select layout from records.intake_layout where participant = :participant and header_hash = :hash")
                .with("participant", participant)
                .with("hash", headerHash)
                .first(row -> json.layout(row.text("layout")));
    }

    @Override
    public void remember(UUID participant, String headerHash, Layout layout) {
        sql.named("""
                        insert into records.intake_layout (participant, header_hash, layout) values (:participant, :hash, :layout)
                        on conflict (participant, header_hash) do update set layout = excluded.layout
                        """)
                .with("participant", participant)
                .with("hash", headerHash)
                .with("layout", json.write(layout))
                .update();
    }

    private Intake intake(Row row) {
        return new Intake(
                row.id("id"),
                row.id("participant"),
                FileFormat.valueOf(row.text("format").toUpperCase(Locale.ROOT)),
                row.text("sha256"),
                json.texts(row.text("header")),
                json.layout(row.text("layout")),
                row.count("version"),
                IntakeState.of(row.text("state")),
                row.flag("all_or_nothing"),
                row.count("rows"),
                row.count("done"),
                row.idOrNull("paying_bank"),
                confirmer(row));
    }

    private static @Nullable Person confirmer(Row row) {
        return row.has("confirmer_subject")
                ? new Person(row.text("confirmer_subject"), row.text("confirmer_name"), row.text("confirmer_client"))
                : null;
    }
}
