package io.counterfoil.receivables.onboarding.postgres;

import io.counterfoil.kernel.Person;
import io.counterfoil.receivables.onboarding.BankAccounts;
import io.counterfoil.receivables.onboarding.model.AccountNumber;
import io.counterfoil.receivables.onboarding.model.BankAccount;
import io.counterfoil.receivables.onboarding.model.BankCode;
import io.counterfoil.receivables.onboarding.model.MicroStatement;
import io.counterfoil.service.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows are added, never changed. */
@ApplicationScoped
class PostgresBankAccounts implements BankAccounts {

    private static final String OPEN =
            " not exists (select from records.bank_account_closing c where c.account_id = a.id) ";

    private final Sql sql;

    PostgresBankAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int lockAndCountOpen(UUID participant) {
        // Locked by itself first: the next statement then sees what whoever had the lock before has added.
        sql.list(
                "select id from records.participant_record where id = ? for no key update",
                row -> row.getObject("id"),
                participant);
        return sql.first(
                        "select count(*) as accounts from records.bank_account a where a.participant = ? and" + OPEN,
                        row -> row.getInt("accounts"),
                        participant)
                .orElseThrow();
    }

    @Override
    public boolean isOpen(UUID participant, AccountNumber number, BankCode bank, String currency) {
        return sql.first(
                        "select a.id from records.bank_account a where a.participant = ? and a.number = ? and (? or a.bank_code = ?) and a.currency = ? and"
                                + OPEN,
                        row -> row.getObject("id"),
                        participant,
                        number.value(),
                        number.isIban(),
                        bank.value(),
                        currency)
                .isPresent();
    }

    @Override
    public void insert(BankAccount account) {
        sql.update(
                """
                insert into records.bank_account (id, participant, number, bank_code, holder, currency,
                    proposer_subject, proposer_name, proposer_client)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                account.id(),
                account.participant(),
                account.number().value(),
                account.bank().value(),
                account.holder(),
                account.currency(),
                account.proposer().subject(),
                account.proposer().name(),
                account.proposer().client());
    }

    @Override
    public Optional<Standing> lock(UUID id) {
        sql.list("select id from records.bank_account where id = ? for no key update", row -> row.getObject("id"), id);
        return sql.first("""
                select a.participant, a.currency, a.proposer_subject, k.subject as checker, m.value, m.reference, m.subject as drawer,
                       s.account_id is not null as sent, v.account_id is not null as verified, c.account_id is not null as closed,
                       (select count(*) from records.micro_statement_try t where t.account_id = a.id) as tries
                from records.bank_account a
                left join records.bank_account_check k on k.account_id = a.id
                left join records.micro_statement m on m.account_id = a.id
                left join records.micro_statement_sending s on s.account_id = a.id
                left join records.bank_account_verification v on v.account_id = a.id
                left join records.bank_account_closing c on c.account_id = a.id
                where a.id = ?
                """, PostgresBankAccounts::standing, id);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Sql.id(row, "participant"),
                row.getString("currency"),
                row.getString("proposer_subject"),
                row.getString("checker"),
                statement(row),
                row.getInt("tries"),
                row.getBoolean("verified"),
                row.getBoolean("closed"));
    }

    private static @Nullable Statement statement(ResultSet row) throws SQLException {
        String drawer = row.getString("drawer");
        return drawer == null
                ? null
                : new Statement(
                        new MicroStatement(row.getInt("value"), row.getString("reference")),
                        drawer,
                        row.getBoolean("sent"));
    }

    @Override
    public void check(UUID id, String evidence, Person checker) {
        sql.update("""
                insert into records.bank_account_check (account_id, evidence, subject, name, client, proposer_subject)
                select id, ?, ?, ?, ?, proposer_subject from records.bank_account where id = ?
                """, evidence, checker.subject(), checker.name(), checker.client(), id);
    }

    @Override
    public void verifyTogether(UUID id, Person second, LocalDate today) {
        sql.update("""
                insert into records.bank_account_verification (account_id, method, subject, name, client, verified_on, proposer_subject, checker_subject)
                select account_id, 'operators', ?, ?, ?, ?, proposer_subject, subject from records.bank_account_check where account_id = ?
                """, second.subject(), second.name(), second.client(), today, id);
    }

    @Override
    public void draw(UUID id, MicroStatement statement, Person drawer) {
        sql.update("""
                insert into records.micro_statement (account_id, value, reference, subject, name, client, proposer_subject)
                select id, ?, ?, ?, ?, ?, proposer_subject from records.bank_account where id = ?
                """, statement.value(), statement.reference(), drawer.subject(), drawer.name(), drawer.client(), id);
    }

    @Override
    public void send(UUID id, Person drawer, LocalDate today) {
        sql.update(
                "insert into records.micro_statement_sending (account_id, subject, sent_on) values (?, ?, ?)",
                id,
                drawer.subject(),
                today);
    }

    @Override
    public void state(UUID id, int number, boolean matches, Person person, LocalDate today) {
        sql.update("""
                insert into records.micro_statement_try (account_id, number, matches, subject, name, client, sender_subject)
                select account_id, ?, ?, ?, ?, ?, subject from records.micro_statement_sending where account_id = ?
                """, number, matches, person.subject(), person.name(), person.client(), id);
        if (matches) {
            sql.update("""
                    insert into records.bank_account_verification (account_id, method, subject, name, client, verified_on, proposer_subject, try_number, try_matches)
                    select id, 'micro-statement', ?, ?, ?, ?, proposer_subject, ?, true from records.bank_account where id = ?
                    """, person.subject(), person.name(), person.client(), today, number, id);
        }
    }

    @Override
    public void close(UUID id, String reason, Person person, LocalDate today) {
        sql.update(
                "insert into records.bank_account_closing (account_id, reason, subject, name, client, closed_on) values (?, ?, ?, ?, ?, ?)",
                id,
                reason,
                person.subject(),
                person.name(),
                person.client(),
                today);
    }
}
