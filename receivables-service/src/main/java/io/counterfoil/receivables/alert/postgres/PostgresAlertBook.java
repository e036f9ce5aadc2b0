package io.counterfoil.receivables.alert.postgres;

import io.counterfoil.kernel.Ids;
import io.counterfoil.kernel.Page;
import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.alert.AlertBook;
import io.counterfoil.receivables.alert.AlertView;
import io.counterfoil.receivables.alert.AlertView.AlertAct;
import io.counterfoil.receivables.alert.model.AlertKind;
import io.counterfoil.receivables.alert.model.AlertState;
import io.counterfoil.receivables.alert.model.Finding;
import io.counterfoil.receivables.alert.model.Severity;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL: arrays, an insert unless there is a worse one, and the age by the business date. */
@ApplicationScoped
@Transactional
class PostgresAlertBook implements AlertBook {

    private static final String ALERT = """
            select a.*, d.today - a.found_on as age from records.supervision_alert a cross join projection.business_date d where\s""";

    private final Sql sql;

    PostgresAlertBook(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Finding finding, Severity severity, LocalDate foundOn) {
        return sql.named("""
                        insert into records.supervision_alert (id, kind, about, severity, severity_rank, found_on, participant, involved, payables,
                            currency, amount, usual, measure, since, until)
                        select :id, :kind, :about, :severity, :rank, :foundOn, :participant, :involved, :payables,
                            :currency, :amount, :usual, :measure, :since, :until
                        where not exists (select from records.supervision_alert
                                          where kind = :kind and about = :about and severity_rank >= :rank)
                        on conflict (kind, about, severity_rank) do nothing
                        """)
                        .with("id", Ids.next())
                        .with("kind", finding.kind().wireName())
                        .with("about", finding.about())
                        .with("severity", severity.wireName())
                        .with("rank", severity.rank())
                        .with("foundOn", foundOn)
                        .with("participant", finding.participant())
                        .with("involved", finding.involved())
                        .with("payables", finding.payables())
                        .with("currency", finding.amount().currency().getCurrencyCode())
                        .with("amount", finding.amount().minorUnits())
                        .with(
                                "usual",
                                finding.usual() == null ? null : finding.usual().minorUnits())
                        .with("measure", finding.measure())
                        .with("since", finding.since())
                        .with("until", finding.until())
                        .update()
                == 1;
    }

    @Override
    public Optional<LocalDate> lastSearched() {
        return sql.named("select day from records.supervision_search order by day desc limit 1")
                .first(row -> row.day("day"));
    }

    @Override
    public boolean beginSearch(LocalDate day) {
        return sql.named("insert into records.supervision_search (day) values (:day) on conflict do nothing")
                        .with("day", day)
                        .update()
                == 1;
    }

    @Override
    public void endSearch(LocalDate day, int found, boolean complete) {
        sql.named("update records.supervision_search set found = :found, complete = :complete where day = :day")
                .with("day", day)
                .with("found", found)
                .with("complete", complete)
                .update();
    }

    @Override
    public Optional<Standing> lock(UUID id) {
        return sql.named("""
                        select a.state, a.owner_subject,
                               (select subject from records.supervision_alert_act e where e.alert = a.id and e.act = 'escalated') as escalator
                        from records.supervision_alert a where a.id = :id for update of a
                        """)
                .with("id", id)
                .first(row -> new Standing(
                        AlertState.of(row.text("state")).orElseThrow(),
                        row.textOrNull("owner_subject"),
                        row.textOrNull("escalator")));
    }

    @Override
    public void act(
            UUID id, AlertState state, Act act, Person person, @Nullable Person owner, @Nullable String reason) {
        sql.named("""
                        insert into records.supervision_alert_act (alert, number, act, reason, subject, name, client)
                        select :id, count(*) + 1, :act, :reason, :subject, :name, :client
                        from records.supervision_alert_act where alert = :id
                        """)
                .with("id", id)
                .with("act", act.name().toLowerCase(Locale.ROOT))
                .with("reason", reason)
                .with("subject", person.subject())
                .with("name", person.name())
                .with("client", person.client())
                .update();
        sql.named("""
                        update records.supervision_alert set state = :state, owner_subject = :subject, owner_name = :name where id = :id
                        """)
                .with("id", id)
                .with("state", state.wireName())
                .with("subject", owner == null ? null : owner.subject())
                .with("name", owner == null ? null : owner.name())
                .update();
    }

    @Override
    public Page<AlertView> list(@Nullable AlertState state, @Nullable AlertKind kind, PageWish page) {
        String filters = (state == null ? "" : "a.state = :state and ") + (kind == null ? "" : "a.kind = :kind and ");
        List<AlertView> found = sql.named(ALERT + filters + "a.id > :after order by a.id limit :limit")
                .with("state", state == null ? null : state.wireName())
                .with("kind", kind == null ? null : kind.wireName())
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> view(row, List.of()));
        return Page.of(found, page.limit(), AlertView::id);
    }

    @Override
    public Optional<AlertView> find(UUID id) {
        List<AlertAct> acts = sql.named("select * from records.supervision_alert_act where alert = :id order by number")
                .with("id", id)
                .list(row -> new AlertAct(
                        row.text("act"), row.textOrNull("reason"), row.text("name"), row.moment("given_at")));
        return sql.named(ALERT + "a.id = :id").with("id", id).first(row -> view(row, acts));
    }

    private static AlertView view(Row row, List<AlertAct> acts) {
        return new AlertView(
                row.id("id"),
                row.text("kind"),
                row.text("severity"),
                row.text("state"),
                row.day("found_on"),
                row.number("age"),
                row.textOrNull("owner_name"),
                row.id("participant"),
                row.ids("involved"),
                row.ids("payables"),
                row.money("amount"),
                row.moneyOrNull("usual"),
                row.number("measure"),
                row.day("since"),
                row.day("until"),
                acts);
    }
}
