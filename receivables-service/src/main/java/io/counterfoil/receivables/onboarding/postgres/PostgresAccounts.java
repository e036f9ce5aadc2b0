package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.Accounts;
import io.counterfoil.receivables.onboarding.BankAccountView;
import io.counterfoil.receivables.onboarding.BankAccountView.Checked;
import io.counterfoil.receivables.onboarding.BankAccountView.Closed;
import io.counterfoil.receivables.onboarding.BankAccountView.Verified;
import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import io.counterfoil.service.sql.Query;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The state of an account follows from what was said of it. */
@ApplicationScoped
class PostgresAccounts implements Accounts {

    private static final String ACCOUNT = """
            select * from (
                select a.*, k.evidence, k.subject as checker_subject, k.name as checker_name, k.client as checker_client, k.given_at as checked_at,
                       m.account_id is not null as drawn, s.account_id is not null as sent,
                       (select count(*) from records.micro_statement_try t where t.account_id = a.id) as tries,
                       v.method, v.verified_on, c.reason, c.closed_on, c.subject as closer_subject, c.name as closer_name, c.client as closer_client,
                       c.given_at as closed_at,
                       case when c.account_id is not null then 'closed' when v.account_id is not null then 'verified' else 'proposed' end as state
                from records.bank_account a
                left join records.bank_account_check k on k.account_id = a.id
                left join records.micro_statement m on m.account_id = a.id
                left join records.micro_statement_sending s on s.account_id = a.id
                left join records.bank_account_verification v on v.account_id = a.id
                left join records.bank_account_closing c on c.account_id = a.id
                where (:seesAll or a.participant = :me)) as account
            """;

    private final DataSource database;

    PostgresAccounts(DataSource database) {
        this.database = database;
    }

    @Override
    public Page<BankAccountView> list(
            Viewer viewer, @Nullable UUID participant, @Nullable String state, PageWish page) {
        String filters = (participant == null ? "" : " and participant = :participant")
                + (state == null ? "" : " and state = :state");
        List<BankAccountView> found = query(
                        viewer, ACCOUNT + " where id > :after" + filters + " order by id limit :limit")
                .with("participant", participant)
                .with("state", state)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> view(row, viewer, AccountNumber::maskedOf));
        return Page.of(found, page.limit(), BankAccountView::id);
    }

    @Override
    public Optional<BankAccountView> find(Viewer viewer, UUID id) {
        return query(viewer, ACCOUNT + " where id = :id")
                .with("id", id)
                .list(row -> view(row, viewer, UnaryOperator.identity()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<MicroStatementView> microStatement(String drawer, UUID accountId) {
        return new Query(database, """
                        select m.value, m.reference, a.currency from records.micro_statement m join records.bank_account a on a.id = m.account_id
                        where m.account_id = :account and m.subject = :drawer
                            and not exists (select from records.micro_statement_sending s where s.account_id = m.account_id)
                        """)
                        .with("account", accountId)
                        .with("drawer", drawer)
                        .list(row -> new MicroStatementView(
                                accountId, Query.money(row, "value"), row.getString("reference")))
                        .stream()
                        .findFirst();
    }

    private Query query(Viewer viewer, String sql) {
        return new Query(database, sql).with("me", viewer.participant()).with("seesAll", viewer.seesAll());
    }

    private static BankAccountView view(ResultSet row, Viewer viewer, UnaryOperator<String> shown) throws SQLException {
        boolean sent = row.getBoolean("sent");
        int triesLeft = MicroStatement.TRIES_MAX - row.getInt("tries");
        boolean proposed = row.getString("state").equals("proposed");
        return new BankAccountView(
                row.getObject("id", UUID.class),
                row.getObject("participant", UUID.class),
                shown.apply(row.getString("number")),
                row.getString("bank_code"),
                row.getString("holder"),
                row.getString("currency"),
                row.getString("state"),
                PersonalActs.act(row, "proposer_", "proposed_at"),
                proposed && row.getBoolean("drawn") ? !sent ? "drawn" : triesLeft > 0 ? "sent" : "blocked" : null,
                proposed && sent ? triesLeft : null,
                viewer.seesAll() && row.getString("evidence") != null
                        ? new Checked(row.getString("evidence"), PersonalActs.act(row, "checker_", "checked_at"))
                        : null,
                row.getString("method") == null
                        ? null
                        : new Verified(row.getString("method"), row.getObject("verified_on", LocalDate.class)),
                row.getString("reason") == null
                        ? null
                        : new Closed(
                                row.getString("reason"),
                                row.getObject("closed_on", LocalDate.class),
                                PersonalActs.act(row, "closer_", "closed_at")));
    }
}
