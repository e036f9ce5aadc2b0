package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Money;
import io.counterfoil.kernel.Page;
import io.counterfoil.receivables.onboarding.Accounts;
import io.counterfoil.receivables.onboarding.BankAccountView;
import io.counterfoil.receivables.onboarding.BankAccountView.Checked;
import io.counterfoil.receivables.onboarding.BankAccountView.Closed;
import io.counterfoil.receivables.onboarding.BankAccountView.Verified;
import io.counterfoil.receivables.onboarding.VerifiedAccount;
import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import io.counterfoil.service.sql.NamedSql;
import io.counterfoil.service.sql.Row;
import io.counterfoil.service.sql.Sql;
import io.counterfoil.service.web.PageWish;
import io.counterfoil.service.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state of an account follows from what was said of it. SQL: a wide list over six tables, filtered by that state. */
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
            """;

    private final BankAccountRepository accounts;
    private final MicroStatementRepository statements;
    private final Sql sql;

    PostgresAccounts(BankAccountRepository accounts, MicroStatementRepository statements, Sql sql) {
        this.accounts = accounts;
        this.statements = statements;
        this.sql = sql;
    }

    @Override
    public Page<BankAccountView> list(
            Viewer viewer, @Nullable UUID participant, @Nullable String state, PageWish page) {
        String filters = (participant == null ? "" : " and participant = :participant")
                + (state == null ? "" : " and state = :state");
        List<BankAccountView> found = query(viewer, "id > :after" + filters + " order by id limit :limit")
                .with("participant", participant)
                .with("state", state)
                .with("after", page.after().id())
                .with("limit", page.limit() + 1)
                .list(row -> view(row, viewer, AccountNumber::maskedOf));
        return Page.of(found, page.limit(), BankAccountView::id);
    }

    @Override
    public Optional<BankAccountView> find(Viewer viewer, UUID id) {
        return query(viewer, "id = :id").with("id", id).first(row -> view(row, viewer, UnaryOperator.identity()));
    }

    @Override
    public List<VerifiedAccount> verified(UUID participant, String currency) {
        return query(
                        new Viewer(participant, false, false),
                        "state = 'verified' and currency = :currency order by verified_on desc, id desc")
                .with("currency", currency)
                .list(row -> new VerifiedAccount(
                        row.text("number"),
                        row.text("bank_code"),
                        row.text("holder"),
                        row.text("method"),
                        row.day("verified_on")));
    }

    @Override
    @Transactional
    public Optional<MicroStatementView> microStatement(String drawer, UUID accountId) {
        return statements.unsent(accountId, drawer).map(statement -> {
            Currency currency = Currency.getInstance(accounts.findById(accountId).currency);
            return new MicroStatementView(accountId, new Money(statement.value, currency), statement.reference);
        });
    }

    private NamedSql query(Viewer viewer, String which) {
        String visible = viewer.seesAll() ? "" : " where a.participant = :me";
        return sql.named(ACCOUNT + visible + ") as account where " + which).with("me", viewer.participant());
    }

    private static BankAccountView view(Row row, Viewer viewer, UnaryOperator<String> shown) {
        boolean sent = row.flag("sent");
        int triesLeft = MicroStatement.TRIES_MAX - row.count("tries");
        boolean proposed = row.text("state").equals("proposed");
        return new BankAccountView(
                row.id("id"),
                row.id("participant"),
                shown.apply(row.text("number")),
                row.text("bank_code"),
                row.text("holder"),
                row.text("currency"),
                row.text("state"),
                PersonalActs.act(row, "proposer_", "proposed_at"),
                proposed && row.flag("drawn") ? !sent ? "drawn" : triesLeft > 0 ? "sent" : "blocked" : null,
                proposed && sent ? triesLeft : null,
                viewer.seesAll() && row.has("evidence")
                        ? new Checked(row.text("evidence"), PersonalActs.act(row, "checker_", "checked_at"))
                        : null,
                row.has("method") ? new Verified(row.text("method"), row.day("verified_on")) : null,
                row.has("reason")
                        ? new Closed(
                                row.text("reason"), row.day("closed_on"), PersonalActs.act(row, "closer_", "closed_at"))
                        : null);
    }
}
